-- case: most families at the beginning first; a silent area last
-- given: regions
select *, 'kecamatan' as level, '16.06' as parent_code, true as own
from
    (values ('16.06.01', 'Sekayu'), ('16.06.02', 'Lais'), ('16.06.03', 'Lalan')) as given(
        region_code, region_name
    )
union all
select '16.06' as region_code, 'Muba' as region_name, 'kabupaten', '16', true
;
-- given: observations
select
    'step_families' as indicator,
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program_code,
    1 as expected,
    *
from
    (
        values
            ('16.06.01', '*', 50.0, 1),
            ('16.06.01', 'step=1', 10.0, 1),
            ('16.06.01', 'step=2', 5.0, 1),
            ('16.06.01', 'step=3', 35.0, 1),
            ('16.06.02', '*', 20.0, 1),
            ('16.06.02', 'step=1', 20.0, 1),
            ('16.06.02', 'step=2', 0.0, 1),
            ('16.06.03', '*', null, 0)
    ) as given(unit_code, part, value, reported)
;
-- given: family_moves
select *, date '2026-07-01' as period, 'triwulan' as period_kind
from
    (
        values
            ('16.06.01', 0, 1, 7),
            ('16.06.01', 2, 3, 6),
            ('16.06.01', 3, 2, 2),
            ('16.06.01', 5, 6, 4),
            ('16.06.01', 6, 2, 1),
            ('16.06.01', 4, 0, 3),
            ('16.06.01', 3, 3, 30),
            ('16.06.02', 1, 1, 20)
    ) as given(region_code, from_step, to_step, families)
;
-- params
select 'kecamatan' as level, '*' as parent, date '2026-07-01' as period, 'triwulan' as period_kind
;
-- expect: in order
select *
from
    (
        values
            ('16.06.02', 'Lais', 'Muba', 20, 20, 100.0, 20, 0, 0, 0, 0, 1, 1),
            ('16.06.01', 'Sekayu', 'Muba', 50, 15, 30.0, 45, 10, 2, 4, 1, 1, 1),
            ('16.06.03', 'Lalan', 'Muba', null, null, null, null, null, null, null, null, 0, 1)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        families,
        low,
        low_pct,
        before,
        moved_up,
        moved_down,
        graduated,
        relapsed,
        reported,
        expected
    )
;
-- case: empty
-- params
select 'kecamatan' as level, '*' as parent, date '2026-07-01' as period, 'triwulan' as period_kind
;
-- expect: none
