-- Failed and planned payments, all stages. One row per programme, area and period.
-- Only stages of which both are reported.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(sum(case when quota is not null then failed end) as double) as numerator,
    cast(sum(case when failed is not null then quota end) as double) as denominator,
    cast(null as double) as value
from observation_payments
group by program_code, region_code, month, period_kind
