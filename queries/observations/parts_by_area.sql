-- The parts of an indicator area by area in one period. One row per own area and part.
-- $indicator $period $period_kind $program ('*': all) $level $parent ('*': the whole office).
select
    observations.unit_code as region_code,
    regions.region_name,
    parents.region_name as parent_name,
    observations.part,
    split_part(observations.part, '=', 2) as name,
    observations.value,
    observations.numerator,
    observations.denominator,
    observations.reported,
    observations.expected,
    observations.status
from observations
join regions on regions.region_code = observations.unit_code and regions.own
left join regions as parents on parents.region_code = regions.parent_code
where
    observations.indicator = cast($indicator as varchar)
    and observations.unit_kind = 'region'
    and observations.level = cast($level as varchar)
    and observations.program_code = cast($program as varchar)
    and observations.part <> '*'
    and observations.period = cast($period as date)
    and observations.period_kind = cast($period_kind as varchar)
    and ($parent = '*' or starts_with(observations.unit_code, cast($parent as varchar) || '.'))
order by observations.unit_code, length(observations.part), observations.part
