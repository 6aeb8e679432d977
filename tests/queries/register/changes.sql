-- case: only areas that sent both releases; a release in between is not skipped
-- given: agency
select 'muara-enim' as slug, 'kecamatan' as region_level
;
-- given: observations
select 'register_families' as indicator, 'region' as unit_kind, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03.01', date '2025-10-01', 'kecamatan', 'desil=1', 1.0),
            ('16.03.01', date '2026-01-01', 'kecamatan', 'desil=1', 10.0),
            ('16.03.01', date '2026-04-01', 'kecamatan', 'desil=1', 15.0),
            ('16.03.02', date '2026-01-01', 'kecamatan', 'desil=1', 20.0),
            ('16.03.02', date '2026-04-01', 'kecamatan', 'desil=1', 18.0),
            ('16.03.03', date '2026-04-01', 'kecamatan', 'desil=1', 99.0),
            ('16.03.01', date '2026-01-01', 'kecamatan', 'desil=2', 7.0),
            ('16.03.01', date '2026-04-01', 'kecamatan', 'desil=2', 4.0),
            ('16.03', date '2026-04-01', 'kabupaten', 'desil=1', 132.0),
            ('16.04.01', date '2026-04-01', 'kecamatan', 'desil=1', 55.0),
            ('16.04.01', date '2026-01-01', 'kecamatan', 'desil=1', 55.0)
    ) as given(unit_code, period, level, part, value)
;
-- params
select '2026-04-01' as period, '16.03' as region
;
-- expect: in order
select *
from
    (
        values (1, date '2026-01-01', 30, 33, 3, 2, 3), (2, date '2026-01-01', 7, 4, -3, 1, 3)
    ) as expected(desil, before_period, before, after, difference, areas, of)
;
-- case: empty
-- params
select '2026-04-01' as period, '16.03' as region
;
-- expect: none
