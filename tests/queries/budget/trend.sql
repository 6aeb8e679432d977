-- case: twelve months, the plan known for all, the realisation for those reported
-- given: budgets
select 'A' as program_code, 2026 as year, 'bulan' as period_kind, *
from
    (
        values
            ('murni', date '2026-01-01', 50, 10),
            ('perubahan', date '2026-01-01', 100, 80),
            ('murni', date '2026-02-01', 100, null),
            ('murni', date '2026-03-01', 300, null)
    ) as given(revision, month, planned_cash_idr, realised_idr)
;
-- given: observations
select 'office' as unit_kind, 'bulan' as period_kind, '*' as part, 'A' as program_code, *
from
    (
        values
            ('pagu_idr', date '2026-01-01', 1200),
            ('planned_cash_idr', date '2026-01-01', 100),
            ('realised_idr', date '2026-01-01', 80),
            ('planned_cash_idr', date '2026-02-01', 200),
            ('realised_idr', date '2025-12-01', 999)
    ) as given(indicator, period, value)
;
-- params
select 'A' as program, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            (date '2026-01-01', 100, 80, 100, 80, 1200, 1, 1),
            (date '2026-02-01', 100, null, 200, null, null, 0, 1),
            (date '2026-03-01', 300, null, 500, null, null, 0, 1),
            (date '2026-04-01', null, null, null, null, null, 0, 0),
            (date '2026-05-01', null, null, null, null, null, 0, 0),
            (date '2026-06-01', null, null, null, null, null, 0, 0),
            (date '2026-07-01', null, null, null, null, null, 0, 0),
            (date '2026-08-01', null, null, null, null, null, 0, 0),
            (date '2026-09-01', null, null, null, null, null, 0, 0),
            (date '2026-10-01', null, null, null, null, null, 0, 0),
            (date '2026-11-01', null, null, null, null, null, 0, 0),
            (date '2026-12-01', null, null, null, null, null, 0, 0)
    ) as expected(
        month,
        planned_cash_idr,
        realised_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        pagu_idr,
        reported,
        expected
    )
;
-- case: empty
-- params
select '*' as program, 2026 as year
;
-- expect: none
