-- Listed candidates, all stages. One row per programme, area and period.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(sum(listed) as double) as value
from disbursements
group by program_code, region_code, month, period_kind
