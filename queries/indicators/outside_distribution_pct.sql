-- Days with a service but no distribution, and days with a service. One row per area and closed
-- month; a month without a service is zero of zero.
-- Only days of which it is known whether aid was handed out.
with
    known as (
        select region_code, month, count(*) as days, count_if(not is_distribution) as outside
        from service_days
        where is_distribution is not null
        group by region_code, month
    ),
    last as (select max(month) as month from service_months),
    areas as (
        select region_code, month
        from service_months
        where is_finest
        union
        select known.region_code, known.month
        from known
        join last on known.month <= last.month
    )
select
    'region' as unit_kind,
    areas.region_code as unit_code,
    areas.month as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(coalesce(known.outside, 0) as double) as numerator,
    cast(coalesce(known.days, 0) as double) as denominator,
    cast(null as double) as value
from areas
left join known on known.region_code = areas.region_code and known.month = areas.month
