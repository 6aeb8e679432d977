-- The longest run of months without a service in the last 24. One row per area and closed month.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(longest_gap as double) as value
from service_gaps
