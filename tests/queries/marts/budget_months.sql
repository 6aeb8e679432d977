-- case: the revision wins where it speaks; sums to date; a month without a report stays empty
-- given: programs
select *
from (values ('A', true), ('N', false)) as given(program_code, in_office_budget)
;
-- given: budgets
select 2026 as year, 'bulan' as period_kind, *
from
    (
        values
            ('A', 'murni', date '2026-01-01', 1000, 100, 80),
            ('A', 'murni', date '2026-02-01', 1000, 100, 120),
            ('A', 'murni', date '2026-03-01', 1000, 100, null),
            ('A', 'perubahan', date '2026-02-01', 1200, 300, null),
            ('A', 'perubahan', date '2026-03-01', 1200, 300, null),
            ('N', 'murni', date '2026-01-01', 50, 0, 0)
    ) as given(program_code, revision, month, pagu_idr, planned_cash_idr, realised_idr)
;
-- expect
select
    program_code,
    2026 as year,
    month,
    'bulan' as period_kind,
    in_office_budget,
    pagu_idr,
    planned_cash_idr,
    realised_idr,
    planned_to_date_idr,
    realised_to_date_idr,
    date '2026-02-01' as last_realised_month
from
    (
        values
            ('A', date '2026-01-01', true, 1200, 100, 80, 100, 80),
            ('A', date '2026-02-01', true, 1200, 300, 120, 400, 200),
            ('A', date '2026-03-01', true, 1200, 300, null, 700, 200),
            ('N', date '2026-01-01', false, 50, 0, 0, 0, 0)
    ) as expected(
        program_code,
        month,
        in_office_budget,
        pagu_idr,
        planned_cash_idr,
        realised_idr,
        planned_to_date_idr,
        realised_to_date_idr
    )
;
-- case: a year and its months are not counted twice
-- given: budgets
select 'A' as program_code, 2026 as year, 'murni' as revision, date '2026-01-01' as month, *
from
    (values ('tahun', 1000, 1000, 500), ('bulan', 1000, 100, 80)) as given(
        period_kind, pagu_idr, planned_cash_idr, realised_idr
    )
;
-- expect
select
    'A' as program_code,
    2026 as year,
    date '2026-01-01' as month,
    'bulan' as period_kind,
    true as in_office_budget,
    1000 as pagu_idr,
    100 as planned_cash_idr,
    80 as realised_idr,
    100 as planned_to_date_idr,
    80 as realised_to_date_idr,
    date '2026-01-01' as last_realised_month
;
-- case: empty
-- expect: none
