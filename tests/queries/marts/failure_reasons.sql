-- case: margins over areas, programmes and the year; stages add up; the year holds a quarter and
-- a month
-- given: agency
select 'x' as slug, '16' as region_code
;
-- given: regions
select *
from
    (
        values
            ('16', '00', true),
            ('16.03', '16', true),
            ('16.03.01', '16.03', true),
            ('16.03.02', '16.03', true)
    ) as given(region_code, parent_code, own)
;
-- given: disbursement_failures
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', '1', 'pindah', 3),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', '2', 'pindah', 2),
            ('SEMBAKO', '16.03.01', date '2026-07-01', 'bulan', '1', 'pindah', 10),
            ('SEMBAKO', '16.03.02', date '2026-08-01', 'bulan', '1', 'ganda', 1)
    ) as given(program_code, region_code, month, period_kind, stage, reason, families)
;
-- expect
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 'pindah', 5),
            ('PKH', '16.03', date '2026-07-01', 'triwulan', 'pindah', 5),
            ('PKH', '16', date '2026-07-01', 'triwulan', 'pindah', 5),
            ('SEMBAKO', '16.03.01', date '2026-07-01', 'bulan', 'pindah', 10),
            ('SEMBAKO', '16.03', date '2026-07-01', 'bulan', 'pindah', 10),
            ('SEMBAKO', '16', date '2026-07-01', 'bulan', 'pindah', 10),
            ('SEMBAKO', '16.03.02', date '2026-08-01', 'bulan', 'ganda', 1),
            ('SEMBAKO', '16.03', date '2026-08-01', 'bulan', 'ganda', 1),
            ('SEMBAKO', '16', date '2026-08-01', 'bulan', 'ganda', 1),
            ('*', '16.03.01', date '2026-07-01', 'bulan', 'pindah', 15),
            ('*', '16.03', date '2026-07-01', 'bulan', 'pindah', 15),
            ('*', '16', date '2026-07-01', 'bulan', 'pindah', 15),
            ('*', '16.03.02', date '2026-08-01', 'bulan', 'ganda', 1),
            ('*', '16.03', date '2026-08-01', 'bulan', 'ganda', 1),
            ('*', '16', date '2026-08-01', 'bulan', 'ganda', 1),
            ('PKH', '16.03.01', date '2026-01-01', 'tahun', 'pindah', 5),
            ('PKH', '16.03', date '2026-01-01', 'tahun', 'pindah', 5),
            ('PKH', '16', date '2026-01-01', 'tahun', 'pindah', 5),
            ('SEMBAKO', '16.03.01', date '2026-01-01', 'tahun', 'pindah', 10),
            ('SEMBAKO', '16.03', date '2026-01-01', 'tahun', 'pindah', 10),
            ('SEMBAKO', '16', date '2026-01-01', 'tahun', 'pindah', 10),
            ('SEMBAKO', '16.03.02', date '2026-01-01', 'tahun', 'ganda', 1),
            ('SEMBAKO', '16.03', date '2026-01-01', 'tahun', 'ganda', 1),
            ('SEMBAKO', '16', date '2026-01-01', 'tahun', 'ganda', 1),
            ('*', '16.03.01', date '2026-01-01', 'tahun', 'pindah', 15),
            ('*', '16.03', date '2026-01-01', 'tahun', 'pindah', 15),
            ('*', '16', date '2026-01-01', 'tahun', 'pindah', 15),
            ('*', '16.03.02', date '2026-01-01', 'tahun', 'ganda', 1),
            ('*', '16.03', date '2026-01-01', 'tahun', 'ganda', 1),
            ('*', '16', date '2026-01-01', 'tahun', 'ganda', 1)
    ) as expected(program_code, region_code, period, period_kind, reason, families)
;
-- case: the kabupaten's own row gives way to its kecamatan's, the yearly row to the monthly one
-- given: agency
select 'x' as slug, '16.03' as region_code
;
-- given: regions
select *
from
    (values ('16.03', '16', true), ('16.03.01', '16.03', true)) as given(
        region_code, parent_code, own
    )
;
-- given: disbursement_failures
select 'PKH' as program_code, '1' as stage, 'pindah' as reason, *
from
    (
        values
            ('16.03', date '2026-07-01', 'bulan', 99),
            ('16.03.01', date '2026-07-01', 'bulan', 7),
            ('16.03.01', date '2026-01-01', 'tahun', 50),
            ('16.03', date '2025-01-01', 'tahun', 40)
    ) as given(region_code, month, period_kind, families)
;
-- expect
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'bulan', 'pindah', 7),
            ('PKH', '16.03', date '2026-07-01', 'bulan', 'pindah', 7),
            ('*', '16.03.01', date '2026-07-01', 'bulan', 'pindah', 7),
            ('*', '16.03', date '2026-07-01', 'bulan', 'pindah', 7),
            ('PKH', '16.03.01', date '2026-01-01', 'tahun', 'pindah', 7),
            ('PKH', '16.03', date '2026-01-01', 'tahun', 'pindah', 7),
            ('*', '16.03.01', date '2026-01-01', 'tahun', 'pindah', 7),
            ('*', '16.03', date '2026-01-01', 'tahun', 'pindah', 7),
            ('PKH', '16.03', date '2025-01-01', 'tahun', 'pindah', 40),
            ('*', '16.03', date '2025-01-01', 'tahun', 'pindah', 40)
    ) as expected(program_code, region_code, period, period_kind, reason, families)
;
-- case: empty
-- expect: none
