-- case: areas of one level and period; not reported stays without a value
-- given: regions
select *
from
    (values ('16.03.01', 'Tanjung Agung'), ('16.03.02', 'Muara Enim')) as given(
        region_code, region_name
    )
;
-- given: observations
select *
from
    (
        values
            (
                'paid',
                '16.03.01',
                'kecamatan',
                date '2026-08-01',
                'bulan',
                '*',
                '*',
                90.0,
                1,
                'final'
            ),
            (
                'paid',
                '16.03.02',
                'kecamatan',
                date '2026-08-01',
                'bulan',
                '*',
                '*',
                null,
                0,
                'incomplete'
            ),
            (
                'paid',
                '16.03.01',
                'kecamatan',
                date '2026-07-01',
                'bulan',
                '*',
                '*',
                80.0,
                1,
                'final'
            ),
            (
                'paid',
                '16.03.01',
                'kecamatan',
                date '2026-08-01',
                'bulan',
                'PKH',
                '*',
                70.0,
                1,
                'final'
            ),
            (
                'quota',
                '16.03.01',
                'kecamatan',
                date '2026-08-01',
                'bulan',
                '*',
                '*',
                95.0,
                1,
                'final'
            ),
            (
                'paid',
                '16.03',
                'kabupaten',
                date '2026-08-01',
                'bulan',
                '*',
                '*',
                90.0,
                1,
                'incomplete'
            )
    ) as rows(
        indicator,
        unit_code,
        level,
        period,
        period_kind,
        program_code,
        part,
        value,
        reported,
        status
    )
cross join (select 'region' as unit_kind, 1 as expected) as fixed
;
-- params
select
    'paid' as indicator,
    'kecamatan' as level,
    '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as program
;
-- expect: in order
select *
from
    (
        values
            ('16.03.01', 'Tanjung Agung', date '2026-08-01', 90.0, null, null, 1, 1, 'final'),
            ('16.03.02', 'Muara Enim', date '2026-08-01', null, null, null, 0, 1, 'incomplete')
    ) as expected(
        unit_code, name, period, value, numerator, denominator, reported, expected, status
    )
;
-- case: UPT are called by their own names, offices by theirs
-- given: upt
select 'PSTW' as upt_code, 'PSTW Jombang' as upt_name
;
-- given: agency
select 'jawa-timur' as slug, 'Dinsos Jawa Timur' as short_name
;
-- given: observations
select
    'upt_residents' as indicator,
    unit_kind,
    unit_code,
    level,
    date '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    71.0 as value,
    'final' as status
from
    (values ('upt', 'PSTW', 'upt'), ('office', 'jawa-timur', 'office')) as rows(
        unit_kind, unit_code, level
    )
;
-- params
select
    'upt_residents' as indicator,
    'upt' as level,
    '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as program
;
-- expect
select *
from
    (
        values ('PSTW', 'PSTW Jombang', date '2026-08-01', 71.0, null, null, null, null, 'final')
    ) as expected(
        unit_code, name, period, value, numerator, denominator, reported, expected, status
    )
;
-- case: empty
-- params
select
    'paid' as indicator,
    'kecamatan' as level,
    '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as program
;
-- expect: none
;
