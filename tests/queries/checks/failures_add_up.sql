-- case: reasons make 4 of 5 failures; the other area is right
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, 'bulan' as period_kind, '1' as stage, *
from (values ('16.03.01', 5), ('16.03.02', 2)) as given(region_code, failed)
;
-- given: disbursement_failures
select 'PKH' as program_code, date '2026-01-01' as month, 'bulan' as period_kind, '1' as stage, *
from
    (
        values ('16.03.01', 'pindah', 3), ('16.03.01', 'ganda', 1), ('16.03.02', 'pindah', 2)
    ) as given(region_code, reason, families)
;
-- expect
select 'PKH 16.03.01 2026-01-01 tahap 1' as subject, 'Gagal 5, jumlah menurut sebab 4.' as message
;
-- case: empty
-- expect: none
