-- People in need, known and served. One row per area, year and part.
-- Parts: each kind ('kind=4'), each sex ('sex=P'), both ('kind=4,sex=P'), and all of them ('*'). A
-- kind is known where its row was sent: the form asks for 26 rows, and nobody is written as zero.
-- All together are those of the kinds that were sent, so that the kinds add up to it; who left out
-- kinds is counted by ppks/years. served, known: of rows that also say who was served.
select
    region_code,
    year,
    case
        when ppks_code is null and sex is null
        then '*'
        when ppks_code is null
        then 'sex=' || sex
        when sex is null
        then 'kind=' || cast(ppks_code as varchar)
        else 'kind=' || cast(ppks_code as varchar) || ',sex=' || sex
    end as part,
    sum(people) as people,
    sum(case when served is not null then people end) as known,
    sum(case when people is not null then served end) as served
from ppks
group by
    grouping sets (
        (region_code, year, ppks_code, sex),
        (region_code, year, ppks_code),
        (region_code, year, sex),
        (region_code, year)
    )
