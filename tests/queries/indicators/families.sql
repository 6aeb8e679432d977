-- case: of two sources the one that covers more areas; the other where it alone has the area
-- given: population
select *
from
    (
        values
            ('16.03.01', 2021, 'Podes', 100, 1),
            ('16.03.02', 2021, 'Podes', 200, 1),
            ('16.03.03', 2021, 'Podes', null, 1),
            ('16.03.01', 2021, 'Dukcapil', 999, 2),
            ('16.03.04', 2021, 'Dukcapil', 400, 2),
            ('16.03.01', 2022, 'Dukcapil', 110, 2)
    ) as given(region_code, year, source, families, _import_id)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from
    (
        values
            ('16.03.01', date '2021-01-01', 999.0),
            ('16.03.02', date '2021-01-01', 200.0),
            ('16.03.04', date '2021-01-01', 400.0),
            ('16.03.01', date '2022-01-01', 110.0)
    ) as expected(unit_code, period, value)
;
-- case: the source with most areas wins over a newer one
-- given: population
select *
from
    (
        values
            ('16.03.01', 2021, 'Podes', 100, 1),
            ('16.03.02', 2021, 'Podes', 200, 1),
            ('16.03.01', 2021, 'Dukcapil', 999, 2)
    ) as given(region_code, year, source, families, _import_id)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2021-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from (values ('16.03.01', 100.0), ('16.03.02', 200.0)) as expected(unit_code, value)
;
-- case: empty
-- expect: none
