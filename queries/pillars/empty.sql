-- Areas that have nobody of a role in the year of $period. One row per own area of $level and role.
-- An area that did not report is not among them. $parent ('*': the whole office).
select
    observations.unit_code as region_code,
    regions.region_name,
    parents.region_name as parent_name,
    split_part(observations.part, '=', 2) as role,
    coalesce(roles.role_name, split_part(observations.part, '=', 2)) as role_name,
    cast(observations.denominator as bigint) as needed
from observations
join regions on regions.region_code = observations.unit_code and regions.own
left join regions as parents on parents.region_code = regions.parent_code
left join roles on roles.role = split_part(observations.part, '=', 2)
where
    observations.indicator = 'pillars'
    and observations.unit_kind = 'region'
    and observations.level = cast($level as varchar)
    and observations.period = cast($period as date)
    and observations.period_kind = 'tahun'
    and observations.part <> '*'
    and observations.value = 0
    and ($parent = '*' or starts_with(observations.unit_code, cast($parent as varchar) || '.'))
order by role, region_code
