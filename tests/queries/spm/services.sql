-- case: the five states of a kabupaten, each service beside the year before
-- given: agency
select 'k' as slug, 'kabupaten' as level, '16.03' as region_code
;
-- given: spm_services
select *
from
    (
        values
            ('a', 'provinsi', 'di dalam panti'),
            ('a', 'kabupaten', 'A'),
            ('b', 'kabupaten', 'B'),
            ('c', 'kabupaten', 'C'),
            ('d', 'kabupaten', 'D'),
            ('e', 'kabupaten', 'E')
    ) as given(service, level, service_name)
;
-- given: spm
select *
from
    (
        values
            ('16.03', 2025, 'a', 200, 150, 90.0, 'SK 1'),
            ('16.03', 2024, 'a', 200, 140, 70.0, 'SK 0'),
            ('16.03', 2025, 'b', 40, 44, null, null),
            ('16.03', 2025, 'c', 30, null, null, 'SK 3'),
            ('16.03', 2025, 'd', 0, 0, null, 'SK 4')
    ) as given(region_code, year, service, entitled, served, quality_pct, entitled_source)
;
-- given: observations
select
    indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value,
    numerator,
    denominator,
    1 as reported,
    1 as expected
from
    (
        values
            ('spm_pct', 2025, 'service=a', 75.0, 150.0, 200.0),
            ('spm_gap_people', 2025, 'service=a', 50.0, null, null),
            ('spm_pct', 2024, 'service=a', 70.0, 140.0, 200.0),
            ('spm_pct', 2025, 'service=b', 110.0, 44.0, 40.0),
            ('spm_gap_people', 2025, 'service=b', 0.0, null, null),
            ('spm_pct', 2025, 'service=c', null, null, null),
            ('spm_pct', 2025, 'service=d', null, 0.0, 0.0),
            ('spm_gap_people', 2025, 'service=d', 0.0, null, null)
    ) as given(indicator, year, part, value, numerator, denominator)
;
-- params
select 2025 as year
;
-- expect: in order
select *
from
    (
        values
            (
                'a',
                'A',
                null,
                200,
                'SK 1',
                150,
                75.0,
                90.0,
                50,
                70.0,
                5.0,
                100.0,
                1,
                1,
                'spm_kurang'
            ),
            ('b', 'B', null, 40, null, 44, 110.0, null, 0, null, null, 100.0, 1, 1, 'spm_tercapai'),
            (
                'c',
                'C',
                null,
                30,
                'SK 3',
                null,
                null,
                null,
                null,
                null,
                null,
                100.0,
                1,
                1,
                'belum_lengkap'
            ),
            (
                'd',
                'D',
                null,
                0,
                'SK 4',
                0,
                null,
                null,
                0,
                null,
                null,
                100.0,
                1,
                1,
                'tidak_ada_berhak'
            ),
            (
                'e',
                'E',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                100.0,
                0,
                0,
                'belum_melapor'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        pct,
        quality_pct,
        gap,
        previous_pct,
        change,
        target_pct,
        reported,
        expected,
        state
    )
;
-- case: kecamatan stand for their kabupaten; their quality is weighted by those served
-- given: agency
select 'k' as slug, 'kabupaten' as level, '16.03' as region_code
;
-- given: spm_services
select 'a' as service, 'kabupaten' as level, 'A' as service_name
;
-- given: spm
select *
from
    (
        values
            ('16.03', 2025, 'a', 999, 999, 10.0, 'SK 9'),
            ('16.03.01', 2025, 'a', 40, 30, 80.0, 'SK 1'),
            ('16.03.02', 2025, 'a', 20, 10, 60.0, 'SK 2')
    ) as given(region_code, year, service, entitled, served, quality_pct, entitled_source)
;
-- params
select 2025 as year
;
-- expect
select *
from
    (
        values
            (
                'a',
                'A',
                null,
                60,
                'SK 1; SK 2',
                40,
                null,
                75.0,
                null,
                null,
                null,
                100.0,
                0,
                0,
                'belum_lengkap'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        pct,
        quality_pct,
        gap,
        previous_pct,
        change,
        target_pct,
        reported,
        expected,
        state
    )
;
-- case: a province reads its own row and its own set, not those of its kabupaten
-- given: agency
select 'p' as slug, 'provinsi' as level, '52' as region_code
;
-- given: spm_services
select *
from
    (values ('a', 'provinsi', 'di dalam panti'), ('a', 'kabupaten', 'di luar panti')) as given(
        service, level, service_name
    )
;
-- given: spm
select *
from
    (values ('52', 2025, 'a', 100, 80), ('52.01', 2025, 'a', 500, 50)) as given(
        region_code, year, service, entitled, served
    )
;
-- params
select 2025 as year
;
-- expect
select *
from
    (
        values
            (
                'a',
                'di dalam panti',
                null,
                100,
                null,
                80,
                null,
                null,
                null,
                null,
                null,
                100.0,
                0,
                0,
                'belum_lengkap'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        pct,
        quality_pct,
        gap,
        previous_pct,
        change,
        target_pct,
        reported,
        expected,
        state
    )
;
-- case: empty: the services stand, not reported
-- given: agency
select 'k' as slug, 'kabupaten' as level, '16.03' as region_code
;
-- given: spm_services
select 'a' as service, 'kabupaten' as level, 'A' as service_name
;
-- params
select 2025 as year
;
-- expect
select *
from
    (
        values
            (
                'a',
                'A',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                100.0,
                0,
                0,
                'belum_melapor'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        pct,
        quality_pct,
        gap,
        previous_pct,
        change,
        target_pct,
        reported,
        expected,
        state
    )
