-- case: a programme for two kinds stands whole beside each; a kind without any stands too
-- given: ppks_kinds
select *
from
    (
        values (5, 'anak dengan kedisabilitasan'), (9, 'penyandang disabilitas'), (13, 'pemulung')
    ) as given(ppks_code, ppks_name)
;
-- given: programs
select *
from
    (
        values
            ('DISABILITAS', 'Bantuan Disabilitas', 'apbd_kabupaten', true, '5 9'),
            ('PKH', 'Program Keluarga Harapan', 'apbn', false, '24')
    ) as given(program_code, program_name, funding, in_office_budget, ppks_codes)
;
-- given: upt
select *
from
    (
        values
            ('A', 'Panti A', '9', null, null),
            ('B', 'Panti B', '5, 9', null, null),
            ('Z', 'Panti lama', '13', null, date '2020-12-31')
    ) as given(upt_code, upt_name, target_ppks, valid_from, valid_to)
;
-- given: observations
select
    indicator,
    unit_kind,
    unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    program_code,
    part,
    value,
    numerator,
    denominator
from
    (
        values
            ('ppks_people', 'region', '16.03', '*', 'kind=9', 50.0, null, null),
            ('ppks_served_pct', 'region', '16.03', '*', 'kind=9', 40.0, 20.0, 50.0),
            ('ppks_people', 'region', '16.03', '*', 'kind=5', 30.0, null, null),
            ('ppks_served_pct', 'region', '16.03', '*', 'kind=5', 90.0, 27.0, 30.0),
            ('ppks_people', 'region', '16.03', '*', 'kind=13', 8.0, null, null),
            ('pagu_idr', 'office', 'k', 'DISABILITAS', '*', 1000.0, null, null),
            ('realised_idr', 'office', 'k', 'DISABILITAS', '*', 900.0, null, null),
            ('disbursed_idr', 'region', '16.03', 'DISABILITAS', '*', 800.0, null, null),
            ('disbursed_idr', 'region', '16.03.01', 'DISABILITAS', '*', 7000.0, null, null)
    ) as given(indicator, unit_kind, unit_code, program_code, part, value, numerator, denominator)
;
-- params
select '16.03' as region, 2025 as year
;
-- expect: in order
select *
from
    (
        values
            (
                9,
                'penyandang disabilitas',
                50,
                20,
                30,
                40.0,
                'DISABILITAS',
                'Bantuan Disabilitas',
                'apbd_kabupaten',
                true,
                'anak dengan kedisabilitasan',
                1000,
                900,
                800,
                'Panti A, Panti B'
            ),
            (
                5,
                'anak dengan kedisabilitasan',
                30,
                27,
                3,
                90.0,
                'DISABILITAS',
                'Bantuan Disabilitas',
                'apbd_kabupaten',
                true,
                'penyandang disabilitas',
                1000,
                900,
                800,
                'Panti B'
            ),
            (
                13,
                'pemulung',
                8,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null
            )
    ) as expected(
        ppks_code,
        ppks_name,
        people,
        served,
        unserved,
        served_pct,
        program_code,
        program_name,
        funding,
        in_office_budget,
        shared_with,
        pagu_idr,
        realised_idr,
        disbursed_idr,
        homes
    )
;
-- case: empty
-- params
select '16.03' as region, 2025 as year
;
-- expect: none
