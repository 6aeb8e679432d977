-- case: the last month of a quarter; zero where others of that period name such families
-- given: beneficiary_changes
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'gagal_dua_kali', 'lainnya', 70),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'gagal_dua_kali', 'verifikasi', 5),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'keluar', 'pindah', 4),
            ('PKH', '16.03.02', date '2026-07-01', 'triwulan', 'keluar', 'pindah', 4),
            ('PKH', '16.03.02', date '2026-04-01', 'triwulan', 'keluar', 'pindah', 4),
            ('SEMBAKO', '16.03.01', date '2026-07-01', 'bulan', 'gagal_dua_kali', 'lainnya', 50),
            ('SEMBAKO', '16.03.01', date '2026-09-01', 'bulan', 'gagal_dua_kali', 'lainnya', 40)
    ) as given(program_code, region_code, month, period_kind, change, reason, families)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from
    (
        values ('PKH', '16.03.01', 75.0), ('SEMBAKO', '16.03.01', 40.0), ('PKH', '16.03.02', 0.0)
    ) as expected(program_code, unit_code, value)
;
-- case: empty
-- expect: none
