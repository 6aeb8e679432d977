-- case: quartiles of four areas; one has families and nobody, another neither
-- given: observations
select
    'families_per_companion' as indicator,
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    *
from
    (
        values
            ('16.03.01', 100.0, 100.0, 1.0),
            ('16.03.02', 200.0, 400.0, 2.0),
            ('16.03.03', 300.0, 300.0, 1.0),
            ('16.03.04', 500.0, 500.0, 1.0),
            ('16.03.05', null, 80.0, 0.0),
            ('16.03.06', null, null, null),
            ('16.06.01', 900.0, 900.0, 1.0)
    ) as given(unit_code, value, numerator, denominator)
;
-- params
select date '2026-01-01' as period, 'kecamatan' as level, '16.03' as parent
;
-- expect
select *
from
    (values (4, 100.0, 175.0, 250.0, 350.0, 500.0, 1)) as expected(
        areas, lowest, first_quarter, middle, third_quarter, highest, without
    )
;
-- case: empty
-- params
select date '2026-01-01' as period, 'kecamatan' as level, '*' as parent
;
-- expect
select *
from
    (values (0, null, null, null, null, null, 0)) as expected(
        areas, lowest, first_quarter, middle, third_quarter, highest, without
    )
;
