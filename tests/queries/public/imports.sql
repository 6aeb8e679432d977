-- case: a publishable dataset's import without file name, sender and fingerprint; no withdrawn one,
-- none of persons
-- given: catalogue_datasets
select *
from
    (
        values
            ('disbursements', 'Penyaluran bantuan', true),
            ('payments', 'Pembayaran per penerima', false)
    ) as given(dataset, title, publishable)
;
-- given: imports
select
    given.*,
    timestamp '2026-08-05 08:00:00' as "at",
    'abc' as sha256,
    'pkh-siti.xlsx' as file,
    'resep' as recipe,
    'Siti' as sender,
    'nama Siti di baris 3' as warnings,
    'salah kirim oleh Siti' as withdraw_reason
from
    (
        values
            (1, 'disbursements', date '2026-08-05', null),
            (2, 'disbursements', date '2026-08-06', timestamp '2026-08-07 09:00:00'),
            (3, 'payments', date '2026-08-06', null)
    ) as given(import_id, dataset, received, withdrawn_at)
;
-- expect
select
    1 as import_id,
    timestamp '2026-08-05 00:00:00' as "at",
    cast(null as varchar) as sha256,
    'Penyaluran bantuan' as file,
    'disbursements' as dataset,
    cast(null as varchar) as recipe,
    date '2026-08-05' as received,
    cast(null as varchar) as sender,
    cast(null as boolean) as sample,
    cast(null as varchar) as columns,
    cast(null as bigint) as rows,
    cast(null as bigint) as loaded,
    cast(null as bigint) as rejected,
    cast(null as bigint) as outside,
    cast(null as date) as period_from,
    cast(null as date) as period_to,
    '' as warnings,
    cast(null as bigint) as superseded,
    cast(null as timestamp) as withdrawn_at,
    cast(null as varchar) as withdraw_reason
;
-- case: empty
-- expect: none
