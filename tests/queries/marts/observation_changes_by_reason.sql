-- case: each change has its own reasons; months add up; what is not named is zero
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
            (date '2026-07-01', 'triwulan', 'masuk', '*', 9),
            (date '2026-07-01', 'triwulan', 'masuk', 'reason=pindah', 9),
            (date '2026-07-01', 'triwulan', 'masuk', 'reason=verifikasi', 0),
            (date '2026-07-01', 'triwulan', 'keluar', '*', 2),
            (date '2026-07-01', 'triwulan', 'keluar', 'reason=meninggal', 2),
            (date '2026-01-01', 'semester', 'masuk', '*', 9),
            (date '2026-01-01', 'semester', 'masuk', 'reason=pindah', 0),
            (date '2026-01-01', 'semester', 'masuk', 'reason=verifikasi', 9),
            (date '2026-01-01', 'semester', 'keluar', '*', 0),
            (date '2026-01-01', 'semester', 'keluar', 'reason=meninggal', 0)
    ) as expected(period, period_kind, change, part, families)
;
-- case: empty
-- expect: none
