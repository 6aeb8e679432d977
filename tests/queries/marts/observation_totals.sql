-- case: a kabupaten of three kecamatan, one silent and one that sent 8 of 9 reports: complete is
-- one of three
-- given: unit_parents
select 'region' as unit_kind, 'region' as parent_kind, 'K' as parent_code, *
from (values ('K.1'), ('K.2'), ('K.3')) as given(unit_code)
;
-- given: observation_units
select
    'paid' as indicator,
    'region' as unit_kind,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'PKH' as program_code,
    '*' as part,
    'sum' as over_area,
    1.0 as scale,
    date '2027-01-10' as due_date,
    *
from
    (values ('K.1', 90.0, 9, 9), ('K.2', 80.0, 8, 9), ('K.3', null, 0, 9)) as given(
        unit_code, value, reported, expected
    )
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'PKH' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    expected,
    date '2027-01-10' as due_date
from
    (
        values ('K.1', 90.0, 1, 1), ('K.2', 80.0, 0, 1), ('K.3', null, 0, 1), ('K', 170.0, 1, 3)
    ) as expected(unit_code, value, reported, expected)
;
-- case: a ratio from the sums of its parts; nobody reported is no value, not zero
-- given: unit_parents
select *
from
    (values ('upt', 'A', 'office', 'ntb'), ('upt', 'B', 'office', 'ntb')) as given(
        unit_kind, unit_code, parent_kind, parent_code
    )
;
-- given: observation_units
select
    'occupancy' as indicator,
    'upt' as unit_kind,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    'ratio' as over_area,
    100.0 as scale,
    1 as expected,
    *
from
    (
        values
            ('A', date '2026-01-01', 110.0, 100.0, 110.0, 1),
            ('B', date '2026-01-01', 10.0, 50.0, 20.0, 1),
            ('A', date '2026-02-01', null, null, null, 0),
            ('B', date '2026-02-01', null, null, null, 0)
    ) as given(unit_code, period, numerator, denominator, value, reported)
;
-- expect
select
    'occupancy' as indicator,
    unit_kind,
    unit_code,
    period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    value,
    reported,
    expected,
    null as due_date
from
    (
        values
            ('upt', 'A', date '2026-01-01', 110.0, 100.0, 110.0, 1, 1),
            ('upt', 'B', date '2026-01-01', 10.0, 50.0, 20.0, 1, 1),
            ('upt', 'A', date '2026-02-01', null, null, null, 0, 1),
            ('upt', 'B', date '2026-02-01', null, null, null, 0, 1),
            ('office', 'ntb', date '2026-01-01', 120.0, 150.0, 80.0, 2, 2),
            ('office', 'ntb', date '2026-02-01', null, null, null, 0, 2)
    ) as expected(unit_kind, unit_code, period, numerator, denominator, value, reported, expected)
;
-- case: one kabupaten reports by kecamatan, another itself: the province is the sum of both
-- given: unit_parents
select 'region' as unit_kind, 'region' as parent_kind, *
from
    (values ('P.X', 'P'), ('P.Y', 'P'), ('P.X.1', 'P.X'), ('P.X.1', 'P')) as given(
        unit_code, parent_code
    )
;
-- given: observation_units
select
    'paid' as indicator,
    'region' as unit_kind,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    'sum' as over_area,
    1.0 as scale,
    1 as reported,
    1 as expected,
    *
from (values ('P.X.1', 10.0), ('P.X', 4.0), ('P.Y', 50.0)) as given(unit_code, value)
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    expected,
    null as due_date
from
    (
        values ('P.X.1', 10.0, 1, 1), ('P.X', 14.0, 2, 2), ('P.Y', 50.0, 1, 1), ('P', 64.0, 3, 3)
    ) as expected(unit_code, value, reported, expected)
;
-- case: empty
-- expect: none
