-- case: reported, silent, without data, and no longer valid
-- given: regions
select '35.17.10' as region_code, 'Jombang' as region_name, -7.55 as lat, 112.23 as lon
;
-- given: upt
select *, '35.17.10' as region_code, 100 as capacity
from
    (
        values
            ('A', 'UPT A', 'lanjut_usia', -7.0, 112.0, null),
            ('B', 'UPT B', 'anak', null, null, null),
            ('C', 'UPT C', 'anak', null, null, null),
            ('D', 'UPT D', 'anak', null, null, date '2025-12-31')
    ) as given(upt_code, upt_name, kind, lat, lon, valid_to)
;
-- given: observations
select
    *,
    'upt_residents' as indicator,
    'upt' as unit_kind,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part
from
    (values ('A', 88.0, 1, 1, 'final'), ('B', null, 0, 1, 'incomplete')) as given(
        unit_code, value, reported, expected, status
    )
;
-- params
select 'upt_residents' as indicator, date '2026-07-01' as period, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values
            (
                'A',
                'UPT A',
                'lanjut_usia',
                '35.17.10',
                'Jombang',
                -7.0,
                112.0,
                100,
                88.0,
                null,
                null,
                1,
                1,
                'final'
            ),
            (
                'B',
                'UPT B',
                'anak',
                '35.17.10',
                'Jombang',
                -7.55,
                112.23,
                100,
                null,
                null,
                null,
                0,
                1,
                'incomplete'
            ),
            (
                'C',
                'UPT C',
                'anak',
                '35.17.10',
                'Jombang',
                -7.55,
                112.23,
                100,
                null,
                null,
                null,
                0,
                0,
                null
            )
    ) as expected(
        upt_code,
        upt_name,
        kind,
        region_code,
        region_name,
        lat,
        lon,
        capacity,
        value,
        numerator,
        denominator,
        reported,
        expected,
        status
    )
;
-- case: empty
-- params
select 'upt_residents' as indicator, date '2026-07-01' as period, 'bulan' as period_kind
;
-- expect: none
