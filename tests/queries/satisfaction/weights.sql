-- case: the published example with the printed weight used: 90.56, and 91.48 with 1/9
-- given: agency
select 'x' as slug, '0.11' as weight_key
;
-- given: skm_weights
select *
from
    (values ('1/9', '1/9', 1.0 / 9), ('0.11', '0,11', 0.11)) as given(
        weight_key, weight_name, weight
    )
;
-- given: skm_bands
select 'A' as band, 88.31 as lowest, 100.0 as highest, 'sangat baik' as band_name
;
-- given: observations
select
    'ikm' as indicator,
    '*' as program_code,
    'semester' as period_kind,
    date '2026-01-01' as period,
    *
from
    (
        values
            ('office', 'x', '*', 955, 29),
            ('office', 'x', 'unsur=1', 90, 29),
            ('unit', 'x', '*', 90, 29)
    ) as given(unit_kind, unit_code, part, numerator, denominator)
;
-- params
select date '2026-01-01' as period
;
-- expect: in order
select *
from
    (
        values
            ('0,11', true, 90.56, 'A', 'sangat baik', 29),
            ('1/9', false, 91.48, 'A', 'sangat baik', 29)
    ) as expected(weight_words, is_used, ikm, band, band_name, answers)
;
-- case: empty
-- params
select date '2026-01-01' as period
;
-- expect: none
