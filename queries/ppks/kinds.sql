-- All kinds of PPKS of one area in one year, zeros and silence too. One row per kind, always 26.
-- By group, the group with the lowest code first. known: people of reports that also say who was
-- served; unserved counts of those. state: ada, nihil (all reported: nobody), belum_lengkap
-- (nobody so far,
-- not all reported), belum_melapor.
-- $region: the area. $year.
with
    figures as (
        select
            cast(split_part(split_part(part, ',', 1), '=', 2) as integer) as ppks_code,
            max(
                case when indicator = 'ppks_people' and part not like '%,sex=%' then value end
            ) as people,
            max(case when indicator = 'ppks_people' and part like '%,sex=L' then value end) as men,
            max(
                case when indicator = 'ppks_people' and part like '%,sex=P' then value end
            ) as women,
            max(
                case when indicator = 'ppks_served_pct' and part not like '%,sex=%' then value end
            ) as served_pct,
            max(
                case
                    when indicator = 'ppks_served_pct' and part not like '%,sex=%' then numerator
                end
            ) as served,
            max(
                case
                    when indicator = 'ppks_served_pct' and part not like '%,sex=%' then denominator
                end
            ) as known,
            max(
                case when indicator = 'ppks_people' and part not like '%,sex=%' then reported end
            ) as reported,
            max(
                case when indicator = 'ppks_people' and part not like '%,sex=%' then expected end
            ) as expected
        from observations
        where
            indicator in ('ppks_people', 'ppks_served_pct')
            and unit_kind = 'region'
            and unit_code = cast($region as varchar)
            and part like 'kind=%'
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and program_code = '*'
        group by cast(split_part(split_part(part, ',', 1), '=', 2) as integer)
    ),
    placed as (
        select *, min(ppks_code) over (partition by ppks_group) as group_place from ppks_kinds
    )
select
    placed.ppks_code,
    placed.ppks_name,
    placed.ppks_group,
    placed.stigmatising = 'ya' as is_stigmatising,
    cast(figures.people as bigint) as people,
    cast(figures.men as bigint) as men,
    cast(figures.women as bigint) as women,
    cast(figures.known as bigint) as known,
    cast(figures.served as bigint) as served,
    cast(figures.known - figures.served as bigint) as unserved,
    figures.served_pct,
    cast(coalesce(figures.reported, 0) as bigint) as reported,
    cast(coalesce(figures.expected, 0) as bigint) as expected,
    case
        when figures.people is null
        then 'belum_melapor'
        when figures.people = 0 and figures.reported >= figures.expected
        then 'nihil'
        when figures.people = 0
        then 'belum_lengkap'
        else 'ada'
    end as state
from placed
left join figures on figures.ppks_code = placed.ppks_code
order by placed.group_place, placed.ppks_code
