-- case: the last month of the quarter, which says nothing of those who failed twice
-- given: beneficiary_changes
select 'PKH' as program_code, '16.03.01' as region_code, *
from
    (
        values
            (date '2026-07-01', 'bulan', 'masuk', 'pindah', 4),
            (date '2026-08-01', 'bulan', 'masuk', 'pindah', 5),
            (date '2026-08-01', 'bulan', 'keluar', 'meninggal', 2),
            (date '2026-07-01', 'bulan', 'tetap', 'lainnya', 70),
            (date '2026-08-01', 'bulan', 'tetap', 'lainnya', 80),
            (date '2026-07-01', 'bulan', 'gagal_dua_kali', 'lainnya', 6),
            (date '2026-01-01', 'semester', 'masuk', 'verifikasi', 9)
    ) as given(month, period_kind, change, reason, families)
;
-- expect
select 'PKH' as program_code, '16.03.01' as region_code, *
from
    (
        values
            (date '2026-07-01', 'triwulan', 80, null), (date '2026-01-01', 'semester', null, null)
    ) as expected(period, period_kind, stayed, failed_twice)
;
-- case: empty
-- expect: none
