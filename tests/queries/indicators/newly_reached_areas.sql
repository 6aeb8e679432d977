-- case: A is new in 2026; B was served before, C is not yet; 2025 stays open, for the log begins in
-- 2024 after its January
-- given: service_months
select make_date(year, month, 1) as month, is_finest, region_code, days
from
    (
        values
            ('A', 2024, 6, 1, true),
            ('A', 2025, 1, 0, true),
            ('A', 2025, 2, 0, true),
            ('A', 2026, 1, 0, true),
            ('A', 2026, 2, 5, true),
            ('B', 2025, 1, 0, true),
            ('B', 2025, 2, 1, true),
            ('B', 2026, 1, 1, true),
            ('C', 2025, 1, 0, true),
            ('C', 2026, 1, 0, true),
            ('Z', 2025, 1, 0, false),
            ('Z', 2026, 1, 2, false)
    ) as given(region_code, year, month, days, is_finest)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from (values ('A', 1.0), ('B', 0.0), ('C', 0.0)) as expected(unit_code, value)
;
-- case: empty
-- expect: none
