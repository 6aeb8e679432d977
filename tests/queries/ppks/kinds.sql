-- case: 26 kinds always; reported zero, reported people, and silence are three states
-- given: ppks_kinds
select *
from
    (
        values
            (3, 'anak berhadapan dengan hukum', 'ketunaan', 'ya'),
            (4, 'anak jalanan', 'ketelantaran', 'tidak'),
            (8, 'lanjut usia terlantar', 'ketelantaran', 'tidak'),
            (10, 'tuna susila', 'ketunaan', 'tidak')
    ) as given(ppks_code, ppks_name, ppks_group, stigmatising)
;
-- given: observations
select
    indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value,
    numerator,
    denominator,
    2 as reported,
    3 as expected
from
    (
        values
            ('ppks_people', '*', 12.0, null, null),
            ('ppks_people', 'sex=P', 5.0, null, null),
            ('ppks_people', 'kind=4', 12.0, null, null),
            ('ppks_people', 'kind=4,sex=L', 7.0, null, null),
            ('ppks_people', 'kind=4,sex=P', 5.0, null, null),
            ('ppks_served_pct', 'kind=4', 75.0, 6.0, 8.0),
            ('ppks_served_pct', 'kind=4,sex=P', 99.0, 99.0, 99.0),
            ('ppks_people', 'kind=10', 0.0, null, null),
            ('ppks_people', 'kind=10,sex=L', 0.0, null, null),
            ('ppks_served_pct', 'kind=10', null, 0.0, 0.0),
            ('ppks_people', 'kind=3', null, null, null)
    ) as given(indicator, part, value, numerator, denominator)
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
                3,
                'anak berhadapan dengan hukum',
                'ketunaan',
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                2,
                3,
                'belum_melapor'
            ),
            (
                10,
                'tuna susila',
                'ketunaan',
                false,
                0,
                0,
                null,
                0,
                0,
                0,
                null,
                2,
                3,
                'belum_lengkap'
            ),
            (4, 'anak jalanan', 'ketelantaran', false, 12, 7, 5, 8, 6, 2, 75.0, 2, 3, 'ada'),
            (
                8,
                'lanjut usia terlantar',
                'ketelantaran',
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                'belum_melapor'
            )
    ) as expected(
        ppks_code,
        ppks_name,
        ppks_group,
        is_stigmatising,
        people,
        men,
        women,
        known,
        served,
        unserved,
        served_pct,
        reported,
        expected,
        state
    )
;
-- case: nobody is nihil only where everybody reported
-- given: ppks_kinds
select *, 'k' as ppks_group, 'tidak' as stigmatising
from (values (8, 'lanjut usia terlantar'), (10, 'tuna susila')) as given(ppks_code, ppks_name)
;
-- given: observations
select
    'ppks_people' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    0.0 as value,
    reported,
    3 as expected
from (values ('kind=8', 3), ('kind=10', 2)) as given(part, reported)
;
-- params
select '16.03' as region, 2025 as year
;
-- expect: in order
select
    ppks_code,
    ppks_name,
    'k' as ppks_group,
    false as is_stigmatising,
    0 as people,
    cast(null as bigint) as men,
    cast(null as bigint) as women,
    cast(null as bigint) as known,
    cast(null as bigint) as served,
    cast(null as bigint) as unserved,
    cast(null as double) as served_pct,
    reported,
    3 as expected,
    state
from
    (
        values (8, 'lanjut usia terlantar', 3, 'nihil'), (10, 'tuna susila', 2, 'belum_lengkap')
    ) as expected(ppks_code, ppks_name, reported, state)
;
-- case: empty: every kind all the same, not reported
-- given: ppks_kinds
select
    8 as ppks_code, 'lanjut usia terlantar' as ppks_name, 'k' as ppks_group, 'tidak' as stigmatising
;
-- params
select '16.03' as region, 2025 as year
;
-- expect
select *
from
    (
        values
            (
                8,
                'lanjut usia terlantar',
                'k',
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                'belum_melapor'
            )
    ) as expected(
        ppks_code,
        ppks_name,
        ppks_group,
        is_stigmatising,
        people,
        men,
        women,
        known,
        served,
        unserved,
        served_pct,
        reported,
        expected,
        state
    )
