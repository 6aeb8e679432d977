-- People in need of social services. One row per area, year and part: each kind ('kind=4'), each
-- sex
-- ('sex=P'), both ('kind=4,sex=P'), and all of them ('*'). A kind is known where its row was sent:
-- the form asks for 26 rows, and nobody is written as zero.
select
    'region' as unit_kind,
    region_code as unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    case
        when ppks_code is null and sex is null
        then '*'
        when ppks_code is null
        then 'sex=' || sex
        when sex is null
        then 'kind=' || cast(ppks_code as varchar)
        else 'kind=' || cast(ppks_code as varchar) || ',sex=' || sex
    end as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(sum(people) as double) as value
from ppks
group by
    grouping sets (
        (region_code, year, ppks_code, sex),
        (region_code, year, ppks_code),
        (region_code, year, sex),
        (region_code, year)
    )
