-- Pilar sosial by area and role in the year of $period. One row per own area of $level and role.
-- Roles that any area of the level gave. people NULL: the area gave none of it; reported: whether
-- it gave anything that year. $parent ('*': the whole office).
with
    figures as (
        select
            observations.unit_code as region_code,
            split_part(observations.part, '=', 2) as role,
            max(case when observations.indicator = 'pillars' then observations.value end) as people,
            max(
                case when observations.indicator = 'pillars' then observations.denominator end
            ) as needed,
            max(
                case when observations.indicator = 'vacancies' then observations.value end
            ) as vacancies
        from observations
        where
            observations.indicator in ('pillars', 'vacancies')
            and observations.unit_kind = 'region'
            and observations.level = cast($level as varchar)
            and observations.period = cast($period as date)
            and observations.period_kind = 'tahun'
            and observations.part <> '*'
        group by observations.unit_code, split_part(observations.part, '=', 2)
    ),
    areas as (
        select regions.region_code, regions.region_name, parents.region_name as parent_name
        from regions
        left join regions as parents on parents.region_code = regions.parent_code
        where
            regions.own
            and regions.level = cast($level as varchar)
            and ($parent = '*' or starts_with(regions.region_code, cast($parent as varchar) || '.'))
            and (regions.valid_from is null or regions.valid_from <= cast($period as date))
            and (regions.valid_to is null or regions.valid_to >= cast($period as date))
    )
select
    areas.region_code,
    areas.region_name,
    areas.parent_name,
    wanted.role,
    coalesce(roles.role_name, wanted.role) as role_name,
    cast(figures.people as bigint) as people,
    cast(figures.needed as bigint) as needed,
    cast(figures.vacancies as bigint) as vacancies,
    areas.region_code in (select region_code from figures) as reported
from areas
cross join (select distinct role from figures) as wanted
left join roles on roles.role = wanted.role
left join figures on figures.region_code = areas.region_code and figures.role = wanted.role
order by areas.region_code, wanted.role
