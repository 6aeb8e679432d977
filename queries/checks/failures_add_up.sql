-- Failures whose reasons do not add up to them. One row per programme, area, period and stage.
with
    reasons as (
        select program_code, region_code, month, period_kind, stage, sum(families) as families
        from disbursement_failures
        group by program_code, region_code, month, period_kind, stage
    )
select
    reasons.program_code
    || ' '
    || reasons.region_code
    || ' '
    || cast(reasons.month as varchar)
    || ' tahap '
    || reasons.stage as subject,
    'Gagal '
    || cast(disbursements.failed as varchar)
    || ', jumlah menurut sebab '
    || cast(reasons.families as varchar)
    || '.' as message
from reasons
join
    disbursements
    on disbursements.program_code = reasons.program_code
    and disbursements.region_code = reasons.region_code
    and disbursements.month = reasons.month
    and disbursements.period_kind = reasons.period_kind
    and disbursements.stage = reasons.stage
where disbursements.failed <> reasons.families
