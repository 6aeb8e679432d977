-- case: the office's budget beside aid that does not pass it; a source without money is no row of
-- its own, a programme without report is no zero
-- given: agency
select 'muara-enim' as slug, '16.03' as region_code
;
-- given: programs
select *
from
    (
        values
            ('LANSIA', 'Lansia', 'rehabilitasi_sosial', 'apbd_kabupaten', true),
            ('BERAT', 'Disabilitas', 'rehabilitasi_sosial', 'apbd_kabupaten', true),
            ('LANSIA_PROV', 'Lansia provinsi', 'rehabilitasi_sosial', 'apbd_provinsi', false),
            ('PKH', 'Keluarga Harapan', 'jaminan_perlindungan_sosial', 'apbn', false),
            ('KUBE', 'Kelompok usaha', 'pemberdayaan_sosial', 'apbd_kabupaten', true)
    ) as given(program_code, program_name, field, funding, in_office_budget)
;
-- given: observations
select '*' as part, *
from
    (
        values
            ('pagu_idr', 'office', 'muara-enim', 'LANSIA', date '2026-06-01', 'bulan', 1000),
            ('realised_idr', 'office', 'muara-enim', 'LANSIA', date '2026-06-01', 'bulan', 400),
            ('realised_idr', 'office', 'muara-enim', 'LANSIA', date '2026-07-01', 'bulan', 900),
            ('pagu_idr', 'office', 'muara-enim', 'BERAT', date '2026-06-01', 'bulan', 500),
            ('realised_idr', 'office', 'muara-enim', 'BERAT', date '2026-06-01', 'bulan', 100),
            ('disbursed_idr', 'region', '16.03', 'LANSIA', date '2026-03-01', 'triwulan', 399),
            ('disbursed_idr', 'region', '16.03', 'PKH', date '2025-10-01', 'triwulan', 7),
            ('disbursed_idr', 'region', '16.03', 'PKH', date '2026-01-01', 'triwulan', 70),
            ('disbursed_idr', 'region', '16.03', 'PKH', date '2026-04-01', 'triwulan', 80),
            ('disbursed_idr', 'region', '16.03', 'PKH', date '2026-07-01', 'triwulan', 90),
            ('disbursed_idr', 'region', '16.03', 'PKH', date '2026-01-01', 'tahun', 240),
            ('disbursed_idr', 'region', '16.03.01', 'PKH', date '2026-01-01', 'triwulan', 30)
    ) as given(indicator, unit_kind, unit_code, program_code, period, period_kind, value)
;
-- params
select date '2026-06-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                'jaminan_perlindungan_sosial',
                'apbn',
                'di_luar_anggaran',
                1,
                'Keluarga Harapan',
                null,
                150
            ),
            (
                'pemberdayaan_sosial',
                'apbd_kabupaten',
                'anggaran_kantor',
                1,
                'Kelompok usaha',
                null,
                null
            ),
            (
                'rehabilitasi_sosial',
                'apbd_kabupaten',
                'anggaran_kantor',
                2,
                'Disabilitas, Lansia',
                1500,
                500
            ),
            (
                'rehabilitasi_sosial',
                'apbd_provinsi',
                'di_luar_anggaran',
                1,
                'Lansia provinsi',
                null,
                null
            )
    ) as expected(field, funding, stream, programs, program_names, pagu_idr, spent_idr)
;
-- case: months reported inside a quarter count, the quarter that holds them does not
-- given: agency
select 'muara-enim' as slug, '16.03' as region_code
;
-- given: programs
select
    'PKH' as program_code,
    'Keluarga Harapan' as program_name,
    'jaminan_perlindungan_sosial' as field,
    'apbn' as funding,
    false as in_office_budget
;
-- given: observations
select
    'disbursed_idr' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    'PKH' as program_code,
    '*' as part,
    *
from
    (
        values
            (date '2026-01-01', 'triwulan', 70),
            (date '2026-04-01', 'triwulan', 80),
            (date '2026-05-01', 'bulan', 30),
            (date '2026-06-01', 'bulan', 40)
    ) as given(period, period_kind, value)
;
-- params
select date '2026-06-01' as period
;
-- expect
select
    'jaminan_perlindungan_sosial' as field,
    'apbn' as funding,
    'di_luar_anggaran' as stream,
    1 as programs,
    'Keluarga Harapan' as program_names,
    null as pagu_idr,
    140 as spent_idr
;
-- case: empty
-- params
select date '2026-06-01' as period
;
-- expect: none
