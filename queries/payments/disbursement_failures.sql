-- Failed payments by reason; one without a reason is 'lainnya'. One row per programme, area,
-- period, kind, stage, reason.
select
    program_code,
    region_code,
    month,
    period_kind,
    stage,
    coalesce(reason, 'lainnya') as reason,
    count(*) as families,
    max(_import_id) as _import_id,
    min(_first_received) as _first_received
from payments
where status = 'gagal'
group by program_code, region_code, month, period_kind, stage, coalesce(reason, 'lainnya')
