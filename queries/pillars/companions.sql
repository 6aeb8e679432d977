-- How families per companion spread over areas of $level. One row for the year of $period.
-- Quartiles over the areas with companions; without: areas that have families and no companion.
-- $parent ('*': the whole office).
select
    count(value) as areas,
    min(value) as lowest,
    quantile_cont(value, 0.25) as first_quarter,
    median(value) as middle,
    quantile_cont(value, 0.75) as third_quarter,
    max(value) as highest,
    cast(
        coalesce(sum(case when denominator = 0 and numerator > 0 then 1 else 0 end), 0) as bigint
    ) as without
from observations
where
    indicator = 'families_per_companion'
    and unit_kind = 'region'
    and level = cast($level as varchar)
    and period = cast($period as date)
    and period_kind = 'tahun'
    and ($parent = '*' or starts_with(unit_code, cast($parent as varchar) || '.'))
