-- case: families up to a desil; an area that sent one release only, or fewer areas of it, is left
-- out
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.03.03', 'Rambang Niru', 'kecamatan', '16.03', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: observations
select 'register_families' as indicator, 'region' as unit_kind, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03.01', date '2026-01-01', 'kecamatan', 'desil=1', 10.0, 1),
            ('16.03.01', date '2026-01-01', 'kecamatan', 'desil=2', 10.0, 1),
            ('16.03.01', date '2026-01-01', 'kecamatan', 'desil=3', 50.0, 1),
            ('16.03.01', date '2026-04-01', 'kecamatan', 'desil=1', 12.0, 1),
            ('16.03.01', date '2026-04-01', 'kecamatan', 'desil=2', 9.0, 1),
            ('16.03.02', date '2026-01-01', 'kecamatan', 'desil=1', 20.0, 1),
            ('16.03.02', date '2026-04-01', 'kecamatan', 'desil=1', 15.0, 1),
            ('16.03.03', date '2026-04-01', 'kecamatan', 'desil=1', 99.0, 1)
    ) as given(unit_code, period, level, part, value, reported)
;
-- params
select '2026-04-01' as period, 'kecamatan' as level, '*' as parent, 2 as desil_max
;
-- expect: in order
select
    region_code,
    region_name,
    'Muara Enim' as parent_name,
    date '2026-01-01' as before_period,
    before,
    after,
    difference
from
    (
        values ('16.03.02', 'Muara Enim', 20, 15, -5), ('16.03.01', 'Tanjung Agung', 20, 21, 1)
    ) as expected(region_code, region_name, before, after, difference)
;
-- case: empty
-- params
select '2026-04-01' as period, 'kecamatan' as level, '*' as parent, 4 as desil_max
;
-- expect: none
