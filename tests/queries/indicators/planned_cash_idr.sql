-- case: to date, up to February, the last month that anybody realised
-- given: agency
select 'muara-enim' as slug
;
-- given: programs
select *
from (values ('A', true), ('B', true), ('N', false)) as given(program_code, in_office_budget)
;
-- given: budgets
select 2026 as year, 'murni' as revision, 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2026-01-01', 1000, 100, 50),
            ('A', date '2026-02-01', 1000, 100, 100),
            ('A', date '2026-03-01', 1000, 100, null),
            ('B', date '2026-01-01', 600, 0, 0),
            ('B', date '2026-02-01', 600, 0, null),
            ('B', date '2026-03-01', 600, 600, null),
            ('N', date '2026-01-01', 9000, 900, 900)
    ) as given(program_code, month, pagu_idr, planned_cash_idr, realised_idr)
;
-- expect
select
    'office' as unit_kind,
    'muara-enim' as unit_code,
    period,
    'bulan' as period_kind,
    program_code,
    '*' as part,
    numerator,
    denominator,
    value
from
    (
        values
            (date '2026-01-01', 'A', null, null, 100.0),
            (date '2026-02-01', 'A', null, null, 200.0),
            (date '2026-01-01', 'B', null, null, 0.0),
            (date '2026-02-01', 'B', null, null, 0.0),
            (date '2026-01-01', 'N', null, null, 900.0),
            (date '2026-01-01', '*', null, null, 100.0),
            (date '2026-02-01', '*', null, null, 200.0)
    ) as expected(period, program_code, numerator, denominator, value)
;
-- case: empty
-- expect: none
