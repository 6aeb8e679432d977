-- Areas that paid more than their quota, all stages. One row per programme, area and period.
-- Only stages of which both are reported.
with
    sums as (
        select program_code, region_code, month, period_kind, sum(paid) as paid, sum(quota) as quota
        from disbursements
        where paid is not null and quota is not null
        group by program_code, region_code, month, period_kind
    )
select
    'disbursements' as dataset,
    'paid' as "column",
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(paid as double) as value,
    cast(quota as double) as expected
from sums
where paid > quota
