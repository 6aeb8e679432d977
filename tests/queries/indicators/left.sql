-- case: by reason and in all; who reported but not a reason is zero for it; months fold into
-- quarters
-- given: beneficiary_changes
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'keluar', 'verifikasi', 9),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'keluar', 'pindah', 4),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'masuk', 'meninggal', 2),
            ('PKH', '16.03.02', date '2026-07-01', 'triwulan', 'tetap', 'lainnya', 80),
            ('SEMBAKO', '16.03.01', date '2026-07-01', 'bulan', 'keluar', 'verifikasi', 1),
            ('SEMBAKO', '16.03.01', date '2026-08-01', 'bulan', 'keluar', 'verifikasi', 2),
            ('SEMBAKO', '16.03.01', date '2026-10-01', 'bulan', 'keluar', 'pindah', 5),
            ('KUBE', '16.03.01', date '2026-01-01', 'tahun', 'keluar', 'pindah', 3)
    ) as given(program_code, region_code, month, period_kind, change, reason, families)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    period,
    period_kind,
    program_code,
    part,
    null as numerator,
    null as denominator,
    value
from
    (
        values
            ('16.03.01', date '2026-07-01', 'triwulan', 'PKH', '*', 13.0),
            ('16.03.01', date '2026-07-01', 'triwulan', 'PKH', 'reason=verifikasi', 9.0),
            ('16.03.01', date '2026-07-01', 'triwulan', 'PKH', 'reason=pindah', 4.0),
            ('16.03.02', date '2026-07-01', 'triwulan', 'PKH', '*', 0.0),
            ('16.03.02', date '2026-07-01', 'triwulan', 'PKH', 'reason=verifikasi', 0.0),
            ('16.03.02', date '2026-07-01', 'triwulan', 'PKH', 'reason=pindah', 0.0),
            ('16.03.01', date '2026-07-01', 'triwulan', 'SEMBAKO', '*', 3.0),
            ('16.03.01', date '2026-07-01', 'triwulan', 'SEMBAKO', 'reason=verifikasi', 3.0),
            ('16.03.01', date '2026-07-01', 'triwulan', 'SEMBAKO', 'reason=pindah', 0.0),
            ('16.03.01', date '2026-10-01', 'triwulan', 'SEMBAKO', '*', 5.0),
            ('16.03.01', date '2026-10-01', 'triwulan', 'SEMBAKO', 'reason=verifikasi', 0.0),
            ('16.03.01', date '2026-10-01', 'triwulan', 'SEMBAKO', 'reason=pindah', 5.0),
            ('16.03.01', date '2026-01-01', 'tahun', 'KUBE', '*', 3.0),
            ('16.03.01', date '2026-01-01', 'tahun', 'KUBE', 'reason=verifikasi', 0.0),
            ('16.03.01', date '2026-01-01', 'tahun', 'KUBE', 'reason=pindah', 3.0)
    ) as expected(unit_code, period, period_kind, program_code, part, value)
;
-- case: empty
-- expect: none
