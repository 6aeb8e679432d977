-- case: with z = 2 the ranges are round: 12 of 12 has 75 … 100 %, 0 of 12 has 0 … 25 %
-- given: catalogue_thresholds
select 'interval_z' as threshold, 2.0 as value
;
-- given: catalogue_indicators
select 'independent_pct' as indicator, 100.0 as scale
;
-- given: upt
select *
from
    (
        values
            ('A', 'Panti A', 'anak', null),
            ('B', 'Panti B', 'anak', null),
            ('C', 'Panti C', 'anak', null),
            ('D', 'Panti D', 'lanjut_usia', null),
            ('E', 'Panti E', 'anak', date '2025-06-30')
    ) as given(upt_code, upt_name, kind, valid_to)
;
-- given: observations
select
    'independent_pct' as indicator,
    'upt' as unit_kind,
    'tahun' as period_kind,
    date '2026-01-01' as period,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('A', 12.0, 12.0), ('B', 0.0, 12.0), ('C', null, null), ('D', 5.0, 5.0), ('E', 9.0, 9.0)
    ) as given(unit_code, numerator, denominator)
;
-- params
select 'independent_pct' as indicator, 'anak' as kind, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            ('A', 'Panti A', 'anak', 12, 12, 100, 75, 100, 50, 2, 'di_atas_sejenis'),
            ('B', 'Panti B', 'anak', 0, 12, 0, 0, 25, 50, 2, 'di_bawah_sejenis'),
            ('C', 'Panti C', 'anak', null, null, null, null, null, 50, 2, null)
    ) as expected(
        upt_code,
        upt_name,
        kind,
        numerator,
        denominator,
        value,
        low,
        high,
        kind_value,
        homes,
        status
    )
;
-- case: one of its kind is compared with nobody; 1 of 1 says little: 20 … 100 % with z = 2
-- given: catalogue_thresholds
select 'interval_z' as threshold, 2.0 as value
;
-- given: catalogue_indicators
select 'independent_pct' as indicator, 100.0 as scale
;
-- given: upt
select 'A' as upt_code, 'Panti A' as upt_name, 'balita' as kind
;
-- given: observations
select
    'independent_pct' as indicator,
    'upt' as unit_kind,
    'A' as unit_code,
    'tahun' as period_kind,
    date '2026-01-01' as period,
    '*' as program_code,
    '*' as part,
    1.0 as numerator,
    1.0 as denominator
;
-- params
select 'independent_pct' as indicator, 'balita' as kind, 2026 as year
;
-- expect
select
    'A' as upt_code,
    'Panti A' as upt_name,
    'balita' as kind,
    1 as numerator,
    1 as denominator,
    100 as value,
    20 as low,
    100 as high,
    100 as kind_value,
    1 as homes,
    cast(null as varchar) as status
;
-- case: two that differ by chance: 0 and 1 of 4
-- given: catalogue_thresholds
select 'interval_z' as threshold, 2.0 as value
;
-- given: catalogue_indicators
select 'independent_pct' as indicator, 100.0 as scale
;
-- given: upt
select *
from (values ('A', 'Panti A', 'anak'), ('B', 'Panti B', 'anak')) as given(upt_code, upt_name, kind)
;
-- given: observations
select
    'independent_pct' as indicator,
    'upt' as unit_kind,
    'tahun' as period_kind,
    date '2026-01-01' as period,
    '*' as program_code,
    '*' as part,
    *
from (values ('A', 0.0, 4.0), ('B', 1.0, 4.0)) as given(unit_code, numerator, denominator)
;
-- params
select 'independent_pct' as indicator, 'anak' as kind, 2026 as year
;
-- expect: in order
select
    upt_code,
    upt_name,
    'anak' as kind,
    numerator,
    4 as denominator,
    value,
    low,
    high,
    12.5 as kind_value,
    2 as homes,
    'dalam_rentang' as status
from
    (
        values
            ('B', 'Panti B', 1, 25, 50 * (0.75 - sqrt(0.4375)), 50 * (0.75 + sqrt(0.4375))),
            ('A', 'Panti A', 0, 0, 0, 50)
    ) as expected(upt_code, upt_name, numerator, value, low, high)
;
-- case: empty
-- params
select 'independent_pct' as indicator, 'anak' as kind, 2026 as year
;
-- expect: none
