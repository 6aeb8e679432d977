-- case: a silent area is a row without a value; a context area is not part of what adds up
-- given: regions
select *
from
    (
        values
            ('16.03.01', 'kecamatan', true),
            ('16.03.02', 'kecamatan', true),
            ('16.06.01', 'kecamatan', false)
    ) as given(region_code, level, own)
;
-- given: catalogue_indicators
select
    'paid' as indicator,
    'sum' as over_time,
    'sum' as over_area,
    1.0 as scale,
    'disbursements' as due_dataset
;
-- given: observation_base
select
    'paid' as indicator,
    'region' as unit_kind,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    *
from (values ('16.03.01', 0.0), ('16.06.01', 7.0)) as given(unit_code, value)
;
-- given: expected_units
select
    'disbursements' as dataset,
    'PKH' as program_code,
    'region' as unit_kind,
    'bulan' as period_kind,
    *
from
    (
        values
            ('16.03.01', date '2026-01-01'),
            ('16.03.02', date '2026-01-01'),
            ('16.03.02', date '2028-01-01')
    ) as given(unit_code, period)
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    1 as expected,
    'sum' as over_time,
    'sum' as over_area,
    1.0 as scale,
    'disbursements' as due_dataset
from (values ('16.03.01', 0.0, 1), ('16.03.02', null, 0)) as expected(unit_code, value, reported)
;
-- case: a ratio from its parts, one over zero is reported without a value; a bare rate stays
-- given: regions
select *, 'kecamatan' as level, true as own
from (values ('16.03.01'), ('16.03.02'), ('16.03.03'), ('16.03.04')) as given(region_code)
;
-- given: catalogue_indicators
select
    'sktm' as indicator,
    'last' as over_time,
    'ratio' as over_area,
    100.0 as scale,
    '' as due_dataset
;
-- given: observation_base
select
    'sktm' as indicator,
    'region' as unit_kind,
    date '2021-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('16.03.01', 5.0, 40.0, null),
            ('16.03.02', 0.0, 0.0, null),
            ('16.03.03', null, null, 3.5)
    ) as given(unit_code, numerator, denominator, value)
;
-- expect
select
    'sktm' as indicator,
    'region' as unit_kind,
    unit_code,
    date '2021-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    value,
    reported,
    1 as expected,
    'last' as over_time,
    'ratio' as over_area,
    100.0 as scale,
    '' as due_dataset
from
    (
        values
            ('16.03.01', 5.0, 40.0, 12.5, 1),
            ('16.03.02', 0.0, 0.0, null, 1),
            ('16.03.03', null, null, 3.5, 1),
            ('16.03.04', null, null, null, 0)
    ) as expected(unit_code, numerator, denominator, value, reported)
;
-- case: a published figure is as published, also of an area outside; nobody is expected
-- given: regions
select *
from
    (values ('00', 'negara', false), ('16.03', 'kabupaten', true)) as given(region_code, level, own)
;
-- given: catalogue_indicators
select
    'p0_pct' as indicator, 'last' as over_time, 'none' as over_area, 1.0 as scale, '' as due_dataset
;
-- given: observation_base
select
    'p0_pct' as indicator,
    'region' as unit_kind,
    '00' as unit_code,
    date '2024-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    9.03 as value
;
-- expect
select
    'p0_pct' as indicator,
    'region' as unit_kind,
    '00' as unit_code,
    date '2024-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    9.03 as value,
    1 as reported,
    1 as expected,
    'last' as over_time,
    'none' as over_area,
    1.0 as scale,
    '' as due_dataset
;
-- case: a figure that no area sends for a programme is no silence; one that an area sent last
-- year is
-- given: regions
select *, 'kecamatan' as level, true as own
from (values ('16.03.01'), ('16.03.02')) as given(region_code)
;
-- given: catalogue_indicators
select
    'quota' as indicator,
    'sum' as over_time,
    'sum' as over_area,
    1.0 as scale,
    'disbursements' as due_dataset
;
-- given: observation_base
select 'quota' as indicator, 'region' as unit_kind, 'tahun' as period_kind, '*' as part, *
from
    (
        values
            ('PKH', '16.03.01', date '2026-01-01', null),
            ('SEMBAKO', '16.03.01', date '2025-01-01', 5.0),
            ('SEMBAKO', '16.03.02', date '2026-01-01', null)
    ) as given(program_code, unit_code, period, value)
;
-- given: expected_units
select 'disbursements' as dataset, 'region' as unit_kind, 'tahun' as period_kind, *
from
    (
        values
            ('PKH', '16.03.01', date '2026-01-01'),
            ('SEMBAKO', '16.03.01', date '2025-01-01'),
            ('SEMBAKO', '16.03.02', date '2026-01-01')
    ) as given(program_code, unit_code, period)
;
-- expect
select
    'quota' as indicator,
    'region' as unit_kind,
    unit_code,
    period,
    'tahun' as period_kind,
    'SEMBAKO' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    1 as expected,
    'sum' as over_time,
    'sum' as over_area,
    1.0 as scale,
    'disbursements' as due_dataset
from
    (
        values ('16.03.01', date '2025-01-01', 5.0, 1), ('16.03.02', date '2026-01-01', null, 0)
    ) as expected(unit_code, period, value, reported)
;
-- case: empty
-- expect: none
