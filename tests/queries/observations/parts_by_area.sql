-- case: own areas of the level inside the parent, part by part; an area without a value stays
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
    'step_families' as indicator,
    'region' as unit_kind,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program_code,
    *
from
    (
        values
            ('16.03', 'kabupaten', 'step=1', 12.0),
            ('16.03.02', 'kecamatan', 'step=1', 12.0),
            ('16.03.02', 'kecamatan', '*', 12.0),
            ('16.03.01', 'kecamatan', 'step=1', null),
            ('16.06.01', 'kecamatan', 'step=1', 3.0)
    ) as given(unit_code, level, part, value)
;
-- params
select
    'step_families' as indicator,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '16.03' as parent
;
-- expect: in order
select
    region_code,
    region_name,
    'Muara Enim' as parent_name,
    'step=1' as part,
    '1' as name,
    value,
    null as numerator,
    null as denominator,
    null as reported,
    null as expected,
    null as status
from
    (values ('16.03.01', 'Tanjung Agung', null), ('16.03.02', 'Muara Enim', 12.0)) as expected(
        region_code, region_name, value
    )
;
-- case: empty
-- params
select
    'step_families' as indicator,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '*' as parent
;
-- expect: none
