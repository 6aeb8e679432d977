-- Families within a programme's rule and not in it, most first, unknown last. One row per own area.
-- $period $program $level $parent ('*': the whole office).
select
    regions.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    cast(missed.numerator as bigint) as unreached,
    cast(missed.denominator as bigint) as entitled,
    missed.value as undercoverage_pct,
    leaked.value as leakage_pct,
    cast(leaked.numerator as bigint) as above_rule,
    missed.reported,
    missed.expected
from observations as missed
join regions on regions.region_code = missed.unit_code and regions.own
left join regions as parents on parents.region_code = regions.parent_code
left join
    observations as leaked
    on leaked.indicator = 'leakage_pct'
    and leaked.unit_kind = 'region'
    and leaked.unit_code = missed.unit_code
    and leaked.period = missed.period
    and leaked.period_kind = missed.period_kind
    and leaked.program_code = missed.program_code
    and leaked.part = missed.part
where
    missed.indicator = 'undercoverage_pct'
    and missed.unit_kind = 'region'
    and missed.level = cast($level as varchar)
    and missed.period = cast($period as date)
    and missed.period_kind = 'triwulan'
    and missed.program_code = cast($program as varchar)
    and missed.part = '*'
    and ($parent = '*' or starts_with(missed.unit_code, cast($parent as varchar) || '.'))
order by missed.numerator desc nulls last, regions.region_code
