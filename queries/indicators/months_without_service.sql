-- Months without a service of the last twelve, and how many of them the log covers. One row per
-- area and closed month.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(months_without as double) as numerator,
    cast(months_covered as double) as denominator,
    cast(months_without as double) as value
from service_gaps
