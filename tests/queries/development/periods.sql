-- case: years of the office, newest first
-- given: observations
select
    'upt_visited_pct' as indicator,
    unit_kind,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    value
from
    (
        values ('office', 2025, 50), ('office', 2026, 0), ('upt', 2024, 100), ('office', 2023, null)
    ) as given(unit_kind, year, value)
;
-- expect: in order
select make_date(year, 1, 1) as period, 'tahun' as period_kind
from (values (2026), (2025)) as expected(year)
;
-- case: empty
-- expect: none
