-- Payments that were reported, not those to come. One row per programme, area, period and stage.
-- A row that says only who is to be paid (listed, eligible, quota) is a plan, and so is any row of
-- a period that has not begun: neither is a report, and nothing of it is late.
select
    disbursements.program_code,
    disbursements.region_code,
    disbursements.month,
    disbursements.period_kind,
    disbursements.stage,
    disbursements.quota,
    disbursements.paid,
    disbursements.failed,
    disbursements.amount_idr,
    disbursements.sp2d_date,
    disbursements.transfer_date,
    disbursements._first_received,
    disbursements._import_id
from disbursements
left join agency on true
where
    (agency.as_of is null or disbursements.month <= agency.as_of)
    and not (
        coalesce(disbursements.listed, disbursements.eligible, disbursements.quota) is not null
        and disbursements.sp2d_recipients is null
        and disbursements.sp2d_idr is null
        and disbursements.paid is null
        and disbursements.failed is null
        and disbursements.waiting is null
        and disbursements.amount_idr is null
    )
