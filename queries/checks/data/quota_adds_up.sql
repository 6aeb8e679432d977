-- Quotas that are not paid + failed + waiting. One row per programme, area, period and stage.
select
    'disbursements' as dataset,
    'quota' as "column",
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    stage as part,
    cast(quota as double) as value,
    cast(paid + failed + waiting as double) as expected
from disbursements
where quota <> paid + failed + waiting
