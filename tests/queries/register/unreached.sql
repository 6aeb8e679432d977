-- case: most families first, the silent area last; leakage beside it
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
select 'region' as unit_kind, 'triwulan' as period_kind, '*' as part, 'PKH' as program_code, *
from
    (
        values
            ('undercoverage_pct', '16.03.01', 'kecamatan', 30.0, 60.0, 50.0, 1, 1),
            ('undercoverage_pct', '16.03.02', 'kecamatan', 40.0, 100.0, 40.0, 1, 1),
            ('undercoverage_pct', '16.03.03', 'kecamatan', null, null, null, 0, 1),
            ('undercoverage_pct', '16.03', 'kabupaten', 70.0, 160.0, 43.75, 2, 3),
            ('leakage_pct', '16.03.01', 'kecamatan', 2.0, 32.0, 6.25, 1, 1)
    ) as given(indicator, unit_code, level, numerator, denominator, value, reported, expected)
cross join (select date '2026-07-01' as period) as quarter
;
-- params
select '2026-07-01' as period, 'PKH' as program, 'kecamatan' as level, '16.03' as parent
;
-- expect: in order
select *
from
    (
        values
            ('16.03.02', 'Muara Enim', 'Muara Enim', 40, 100, 40.0, null, null, 1, 1),
            ('16.03.01', 'Tanjung Agung', 'Muara Enim', 30, 60, 50.0, 6.25, 2, 1, 1),
            ('16.03.03', 'Rambang Niru', 'Muara Enim', null, null, null, null, null, 0, 1)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        unreached,
        entitled,
        undercoverage_pct,
        leakage_pct,
        above_rule,
        reported,
        expected
    )
;
-- case: empty
-- params
select '2026-07-01' as period, 'PKH' as program, 'kecamatan' as level, '*' as parent
;
-- expect: none
