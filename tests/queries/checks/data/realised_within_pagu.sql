-- case: 1100 spent of 1000
-- given: agency
select 'muara-enim' as slug
;
-- given: budget_months
select 2026 as year, *
from
    (values ('A', 1000, 600), ('A', 1000, 1100), ('B', 1000, 1000)) as given(
        program_code, pagu_idr, realised_to_date_idr
    )
;
-- expect
select
    'budgets' as dataset,
    'realised_idr' as "column",
    'office' as unit_kind,
    'muara-enim' as unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'A' as program_code,
    '*' as part,
    1100 as value,
    1000 as expected
;
-- case: empty
-- expect: none
