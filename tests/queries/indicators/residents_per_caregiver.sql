-- case: staff of the year, else of the newest year before; nobody gives care in B; C reported none
-- given: upt_residents
select 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2023-12-01', 'panti', 70),
            ('A', date '2024-12-01', 'panti', 80),
            ('A', date '2025-12-01', 'panti', 90),
            ('A', date '2026-07-01', 'panti', 100),
            ('A', date '2026-07-01', 'dinas', 98),
            ('A', date '2026-08-01', 'panti', null),
            ('B', date '2026-07-01', 'panti', 12),
            ('C', date '2026-07-01', 'panti', 30)
    ) as given(upt_code, month, reported_by, end_residents)
;
-- given: upt_staff
select *
from
    (
        values
            ('A', 2024, 'Pengasuh', 8, true),
            ('A', 2024, 'Tata usaha', 5, false),
            ('A', 2026, 'Pengasuh', 7, true),
            ('A', 2026, 'Perawat', 3, true),
            ('B', 2026, 'Tata usaha', 2, false)
    ) as given(upt_code, year, staff_kind, people, gives_care)
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    null as value
from
    (
        values
            ('A', date '2024-12-01', 80.0, 8.0),
            ('A', date '2025-12-01', 90.0, 8.0),
            ('A', date '2026-07-01', 100.0, 10.0),
            ('B', date '2026-07-01', 12.0, 0.0)
    ) as expected(unit_code, period, numerator, denominator)
;
-- case: empty
-- expect: none
