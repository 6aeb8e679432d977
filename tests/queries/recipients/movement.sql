-- case: period by period, of one area
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
            ('joined', '16.03', 'kabupaten', '*', date '2026-07-01', 20),
            ('left', '16.03', 'kabupaten', '*', date '2026-07-01', 15),
            ('left', '16.03', 'kabupaten', 'reason=pemutakhiran_register', date '2026-07-01', 11),
            ('left', '16.03', 'kabupaten', 'reason=pindah', date '2026-07-01', 4),
            ('stayed', '16.03', 'kabupaten', '*', date '2026-07-01', 300),
            ('failed_twice', '16.03', 'kabupaten', '*', date '2026-07-01', 2),
            ('joined', '16.03', 'kabupaten', '*', date '2026-04-01', 77),
            ('joined', '16.03.01', 'kecamatan', '*', date '2026-07-01', 20)
    ) as given(indicator, unit_code, level, part, period, value)
;
-- params
select 'triwulan' as period_kind, 'PKH' as program, '16.03' as region
;
-- expect: in order
select *, 1 as reported, 1 as expected, 'final' as status
from
    (
        values
            (date '2026-04-01', 77, null, null, null, null), (date '2026-07-01', 20, 15, 11, 300, 2)
    ) as expected(period, joined, left_all, left_register, stayed, failed_twice)
;
-- case: empty
-- params
select 'triwulan' as period_kind, 'PKH' as program, '16.03' as region
;
-- expect: none
