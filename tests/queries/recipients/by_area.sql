-- case: most that failed twice first; what is not reported is unknown
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: observations
select
    'region' as unit_kind,
    'triwulan' as period_kind,
    'PKH' as program_code,
    1 as reported,
    1 as expected,
    'final' as status,
    *
from
    (
        values
            ('joined', '16.03.01', 'kecamatan', '*', date '2026-07-01', 20),
            ('left', '16.03.01', 'kecamatan', '*', date '2026-07-01', 15),
            (
                'left',
                '16.03.01',
                'kecamatan',
                'reason=pemutakhiran_register',
                date '2026-07-01',
                11
            ),
            ('left', '16.03.01', 'kecamatan', 'reason=pindah', date '2026-07-01', 4),
            ('stayed', '16.03.01', 'kecamatan', '*', date '2026-07-01', 300),
            ('failed_twice', '16.03.01', 'kecamatan', '*', date '2026-07-01', 2),
            ('joined', '16.03.02', 'kecamatan', '*', date '2026-07-01', 0),
            ('left', '16.03.02', 'kecamatan', '*', date '2026-07-01', 5),
            ('failed_twice', '16.03.02', 'kecamatan', '*', date '2026-07-01', 9),
            ('joined', '16.03', 'kabupaten', '*', date '2026-07-01', 20),
            ('joined', '16.03.01', 'kecamatan', '*', date '2026-04-01', 77)
    ) as given(indicator, unit_code, level, part, period, value)
;
-- params
select
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '*' as parent
;
-- expect: in order
select *, 1 as reported, 1 as expected, 'final' as status
from
    (
        values
            ('16.03.02', 'Muara Enim', 'Muara Enim', 0, 5, null, -5, null, 9),
            ('16.03.01', 'Tanjung Agung', 'Muara Enim', 20, 15, 11, 5, 300, 2)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        joined,
        left_all,
        left_register,
        net,
        stayed,
        failed_twice
    )
;
-- case: empty
-- params
select
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '16.03' as parent
;
-- expect: none
