-- Months without a service among the last twelve. One row per area and closed month.
-- numerator: those months; denominator: how many of the twelve the log covers.
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
