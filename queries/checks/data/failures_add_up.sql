-- Failures whose reasons do not add up to them. One row per programme, area, period and stage.
with
    reasons as (
        select program_code, region_code, month, period_kind, stage, sum(families) as families
        from disbursement_failures
        group by program_code, region_code, month, period_kind, stage
    )
select
    'disbursements' as dataset,
    'failed' as "column",
    'region' as unit_kind,
    reasons.region_code as unit_code,
    reasons.month as period,
    reasons.period_kind as period_kind,
    reasons.program_code as program_code,
    reasons.stage as part,
    cast(disbursements.failed as double) as value,
    cast(reasons.families as double) as expected
from reasons
join
    disbursements
    on disbursements.program_code = reasons.program_code
    and disbursements.region_code = reasons.region_code
    and disbursements.month = reasons.month
    and disbursements.period_kind = reasons.period_kind
    and disbursements.stage = reasons.stage
where disbursements.failed <> reasons.families
