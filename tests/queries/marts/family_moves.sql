-- case: who stayed is what is left at the end; reported stays are taken as they are
-- given: regions
select *, true as own
from
    (
        values
            ('16.06', 'kabupaten', '16'),
            ('16.06.01', 'kecamatan', '16.06'),
            ('16.06.02', 'kecamatan', '16.06')
    ) as given(region_code, level, parent_code)
;
-- given: family_steps
select *, date '2026-07-01' as month, 'triwulan' as period_kind
from
    (
        values
            ('16.06.01', 1, 40),
            ('16.06.01', 2, 10),
            ('16.06.01', 3, 3),
            ('16.06.02', 1, 9),
            ('16.06', 1, 50)
    ) as given(region_code, step, families)
;
-- given: family_step_flows
select *, date '2026-07-01' as month, 'triwulan' as period_kind
from
    (
        values
            ('16.06.01', 0, 1, 5),
            ('16.06.01', 1, 2, 4),
            ('16.06.01', 5, 6, 2),
            ('16.06.01', 6, 2, 1),
            ('16.06.01', 2, 3, 3),
            ('16.06.02', 1, 1, 8),
            ('16.06.02', 0, 1, 1)
    ) as given(region_code, from_step, to_step, families)
;
-- expect
select
    region_code,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    from_step,
    to_step,
    families
from
    (
        values
            ('16.06.01', 0, 1, 5),
            ('16.06.01', 1, 2, 4),
            ('16.06.01', 5, 6, 2),
            ('16.06.01', 6, 2, 1),
            ('16.06.01', 2, 3, 3),
            ('16.06.01', 1, 1, 35),
            ('16.06.01', 2, 2, 5),
            ('16.06.02', 1, 1, 8),
            ('16.06.02', 0, 1, 1)
    ) as expected(region_code, from_step, to_step, families)
;
-- case: empty
-- expect: none
