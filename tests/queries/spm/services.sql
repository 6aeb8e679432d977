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
            ('spm_pct', 2025, 'service=b', 100.0, 40.0, 40.0),
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
                0,
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
            (
                'b',
                'B',
                null,
                40,
                null,
                40,
                4,
                100.0,
                null,
                0,
                null,
                null,
                100.0,
                1,
                1,
                'spm_tercapai'
            ),
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
                null,
                100.0,
                0,
                1,
                'belum_melapor'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        beyond,
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
                null,
                75.0,
                null,
                null,
                null,
                100.0,
                0,
                1,
                'belum_lengkap'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        beyond,
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
-- case: over-served beside under-served is not met; one silent kecamatan leaves it open
-- given: agency
select 'k' as slug, 'kabupaten' as level, '16.03' as region_code
;
-- given: spm_services
select *
from
    (values ('a', 'kabupaten', 'A'), ('b', 'kabupaten', 'B'), ('c', 'kabupaten', 'C')) as given(
        service, level, service_name
    )
;
-- given: spm
select *
from
    (
        values
            ('16.03.01', 2025, 'a', 40, 60),
            ('16.03.02', 2025, 'a', 20, 18),
            ('16.03.01', 2025, 'b', 10, 10),
            ('16.03.01', 2025, 'c', 0, 0)
    ) as given(region_code, year, service, entitled, served)
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
    reported,
    2 as expected
from
    (
        values
            ('spm_pct', 2025, 'service=a', 96.7, 58.0, 60.0, 2),
            ('spm_gap_people', 2025, 'service=a', 2.0, null, null, 2),
            ('spm_pct', 2025, 'service=b', 100.0, 10.0, 10.0, 1),
            ('spm_gap_people', 2025, 'service=b', 0.0, null, null, 1),
            ('spm_pct', 2024, 'service=b', 90.0, 18.0, 20.0, 2),
            ('spm_pct', 2025, 'service=c', null, 0.0, 0.0, 1),
            ('spm_gap_people', 2025, 'service=c', 0.0, null, null, 1)
    ) as given(indicator, year, part, value, numerator, denominator, reported)
;
-- params
select 2025 as year
;
-- expect: in order
select
    service,
    service_name,
    cast(null as varchar) as ppks_codes,
    entitled,
    cast(null as varchar) as entitled_source,
    served,
    beyond,
    pct,
    cast(null as double) as quality_pct,
    gap,
    previous_pct,
    cast(null as double) as change,
    100.0 as target_pct,
    reported,
    2 as expected,
    state
from
    (
        values
            ('a', 'A', 60, 58, 20, 96.7, 2, null, 2, 'spm_kurang'),
            ('b', 'B', 10, 10, 0, 100.0, 0, 90.0, 1, 'belum_lengkap'),
            ('c', 'C', 0, 0, 0, null, 0, null, 1, 'belum_lengkap')
    ) as expected(
        service, service_name, entitled, served, beyond, pct, gap, previous_pct, reported, state
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
                null,
                100.0,
                0,
                1,
                'belum_lengkap'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        beyond,
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
                null,
                100.0,
                0,
                1,
                'belum_melapor'
            )
    ) as expected(
        service,
        service_name,
        ppks_codes,
        entitled,
        entitled_source,
        served,
        beyond,
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
