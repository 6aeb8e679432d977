-- case: of each programme the last families and the money of the year so far; none is zero, not
-- reported is not
-- given: programs
select
    program_code,
    program_code as program_name,
    'rehabilitasi_sosial' as field,
    funding,
    funding = 'apbd_kabupaten' as in_office_budget,
    'orang' as beneficiary_unit
from
    (
        values
            ('PKH', 'apbn'),
            ('LANSIA', 'apbd_kabupaten'),
            ('YEARLY', 'apbn'),
            ('SILENT', 'apbd_provinsi')
    ) as given(program_code, funding)
;
-- given: observations
select 'region' as unit_kind, '*' as part, *
from
    (
        values
            ('recipient_families', '16.03.01', 'PKH', date '2026-01-01', 'bulan', 9),
            ('recipient_families', '16.03.01', 'PKH', date '2026-02-01', 'bulan', 8),
            ('recipient_families', '16.03.01', 'PKH', date '2026-03-01', 'bulan', 7),
            ('recipient_families', '16.03.01', 'PKH', date '2026-01-01', 'tahun', 7),
            ('disbursed_idr', '16.03.01', 'PKH', date '2026-01-01', 'bulan', 90),
            ('disbursed_idr', '16.03.01', 'PKH', date '2026-02-01', 'bulan', 80),
            ('disbursed_idr', '16.03.01', 'PKH', date '2026-03-01', 'bulan', 70),
            ('disbursed_idr', '16.03.01', 'PKH', date '2026-01-01', 'tahun', 240),
            ('recipient_families', '16.03.01', 'LANSIA', date '2026-01-01', 'bulan', 0),
            ('disbursed_idr', '16.03.01', 'LANSIA', date '2026-01-01', 'bulan', 0),
            ('recipient_families', '16.03.01', 'YEARLY', date '2026-01-01', 'tahun', 5),
            ('disbursed_idr', '16.03.01', 'YEARLY', date '2026-01-01', 'tahun', 55),
            ('disbursed_idr', '16.03.02', 'PKH', date '2026-01-01', 'bulan', 1000)
    ) as given(indicator, unit_code, program_code, period, period_kind, value)
;
-- params
select '16.03.01' as region, date '2026-02-01' as period
;
-- expect: in order
select
    code as program_code,
    code as program_name,
    'rehabilitasi_sosial' as field,
    funding,
    stream,
    'orang' as beneficiary_unit,
    families,
    received_idr
from
    (
        values
            ('LANSIA', 'apbd_kabupaten', 'anggaran_kantor', 0, 0),
            ('SILENT', 'apbd_provinsi', 'di_luar_anggaran', null, null),
            ('PKH', 'apbn', 'di_luar_anggaran', 8, 170),
            ('YEARLY', 'apbn', 'di_luar_anggaran', 5, 55)
    ) as expected(code, funding, stream, families, received_idr)
;
-- case: months reported inside a quarter count, the quarter that holds them does not
-- given: programs
select
    'PKH' as program_code,
    'Keluarga Harapan' as program_name,
    'jaminan_perlindungan_sosial' as field,
    'apbn' as funding,
    false as in_office_budget,
    'keluarga' as beneficiary_unit
;
-- given: observations
select 'region' as unit_kind, '16.03.01' as unit_code, 'PKH' as program_code, '*' as part, *
from
    (
        values
            ('disbursed_idr', date '2026-01-01', 'triwulan', 70),
            ('disbursed_idr', date '2026-04-01', 'triwulan', 80),
            ('disbursed_idr', date '2026-05-01', 'bulan', 30),
            ('recipient_families', date '2026-01-01', 'triwulan', 9),
            ('recipient_families', date '2026-05-01', 'bulan', 8)
    ) as given(indicator, period, period_kind, value)
;
-- params
select '16.03.01' as region, date '2026-06-01' as period
;
-- expect
select
    'PKH' as program_code,
    'Keluarga Harapan' as program_name,
    'jaminan_perlindungan_sosial' as field,
    'apbn' as funding,
    'di_luar_anggaran' as stream,
    'keluarga' as beneficiary_unit,
    8 as families,
    100 as received_idr
;
-- case: empty
-- params
select '16.03.01' as region, date '2026-02-01' as period
;
-- expect: none
