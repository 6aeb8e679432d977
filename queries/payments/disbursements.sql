-- Payments counted as the office reports them. One row per programme, area, period, kind and stage.
select
    program_code,
    region_code,
    month,
    period_kind,
    stage,
    count(*) as quota,
    count(sp2d_date) as sp2d_recipients,
    cast(sum(case when sp2d_date is not null then amount_idr end) as bigint) as sp2d_idr,
    count(case when status = 'dibayar' then 1 end) as paid,
    count(case when status = 'gagal' then 1 end) as failed,
    count(case when status = 'menunggu' then 1 end) as waiting,
    cast(sum(case when status = 'dibayar' then amount_idr end) as bigint) as amount_idr,
    min(sp2d_date) as sp2d_date,
    max(case when status = 'dibayar' then transfer_date end) as transfer_date,
    max(_import_id) as _import_id,
    min(_first_received) as _first_received
from payments
group by program_code, region_code, month, period_kind, stage
