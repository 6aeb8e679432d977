-- Poverty by survey in $region as published. One row per year.
-- is_break: from this year on the figures mean another area (reference list).
with
    figures as (
        select
            unit_code as region_code,
            period,
            max(case when indicator = 'p0_pct' then value end) as p0_pct,
            max(case when indicator = 'poor_people' then value end) as poor_people
        from observations
        where
            indicator in ('p0_pct', 'poor_people')
            and unit_kind = 'region'
            and unit_code = cast($region as varchar)
            and period_kind = 'tahun'
            and program_code = '*'
            and part = '*'
        group by unit_code, period
    )
select
    cast(year(figures.period) as integer) as year,
    figures.p0_pct,
    figures.poor_people,
    breaks.words is not null as is_break
from figures
left join
    series_breaks as breaks
    on breaks.region_code = figures.region_code
    and breaks.year = year(figures.period)
where figures.p0_pct is not null
order by figures.period
