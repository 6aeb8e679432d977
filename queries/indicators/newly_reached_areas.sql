-- Whether an area was served this year and not in the year before (1 or 0). One row per area and
-- year, at the finest level that the log knows.
-- Only years before which the log covers a whole year: what was not logged is not new.
with
    years as (
        select region_code, year(month) as year, min(month) as first_month, sum(days) as days
        from service_months
        where is_finest
        group by region_code, year(month)
    )
select
    'region' as unit_kind,
    years.region_code as unit_code,
    make_date(years.year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    case when years.days > 0 and before.days = 0 then 1.0 else 0.0 end as value
from years
join
    years as before
    on before.region_code = years.region_code
    and before.year = years.year - 1
    and month(before.first_month) = 1
