-- Reports of a period by kind, channel or unit, how fast, how many open. One row per part.
-- Figures are those of observations; open at the end of the period. A part without any is left out.
-- $region: code of the area, $dimension: kind, channel or unit. $period $period_kind.
with
    figures as (
        select
            split_part(part, '=', 2) as name,
            max(case when indicator = 'response_hours_median' then denominator end) as reported,
            max(case when indicator = 'response_hours_median' then numerator end) as reached,
            max(case when indicator = 'response_hours_median' then value end) as median_hours,
            max(case when indicator = 'response_hours_p90' then value end) as p90_hours,
            max(case when indicator = 'cases_open' then value end) as open_cases
        from observations
        where
            indicator in ('response_hours_median', 'response_hours_p90', 'cases_open')
            and unit_kind = 'region'
            and unit_code = cast($region as varchar)
            and program_code = '*'
            and starts_with(part, cast($dimension as varchar) || '=')
            and period = cast($period as date)
            and period_kind = cast($period_kind as varchar)
        group by name
    )
select
    figures.name,
    coalesce(named.unit_name, figures.name) as named,
    cast(coalesce(figures.reported, 0) as bigint) as reported,
    cast(coalesce(figures.reached, 0) as bigint) as reached,
    figures.median_hours,
    figures.p90_hours,
    cast(figures.open_cases as bigint) as open_cases
from figures
left join
    named_units as named
    on $dimension = 'unit'
    and named.unit_kind in ('unit', 'upt')
    and named.unit_code = figures.name
where coalesce(figures.reported, 0) > 0 or coalesce(figures.open_cases, 0) > 0
order by reported desc, open_cases desc nulls last, figures.name
