-- Reports of a period area by area: how many, how fast, how many open. One row per own area.
-- Figures are those of observations; open at the end of the period. Nothing comes back where the
-- office has no reports at all. $period $period_kind $level $parent ('*': the whole office).
with
    figures as (
        select
            unit_code,
            max(case when indicator = 'response_hours_median' then denominator end) as reported,
            max(case when indicator = 'response_hours_median' then numerator end) as reached,
            max(case when indicator = 'response_hours_median' then value end) as median_hours,
            max(case when indicator = 'response_hours_p90' then value end) as p90_hours,
            max(case when indicator = 'cases_open' then value end) as open_cases
        from observations
        where
            indicator in ('response_hours_median', 'response_hours_p90', 'cases_open')
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and program_code = '*'
            and part = '*'
            and period = cast($period as date)
            and period_kind = cast($period_kind as varchar)
        group by unit_code
    )
select
    regions.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    cast(coalesce(figures.reported, 0) as bigint) as reported,
    cast(coalesce(figures.reached, 0) as bigint) as reached,
    figures.median_hours,
    figures.p90_hours,
    cast(figures.open_cases as bigint) as open_cases
from figures
join regions on regions.region_code = figures.unit_code and regions.own
left join regions as parents on parents.region_code = regions.parent_code
where $parent = '*' or starts_with(figures.unit_code, cast($parent as varchar) || '.')
order by reported desc, open_cases desc nulls last, regions.region_code
