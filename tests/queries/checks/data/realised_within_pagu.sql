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
select *
from
    (
        values
            (
                'budgets',
                'realised_idr',
                'office',
                'muara-enim',
                date '2026-01-01',
                'tahun',
                'A',
                '*',
                1100,
                1000
            )
    ) as expected(
        dataset,
        "column",
        unit_kind,
        unit_code,
        period,
        period_kind,
        program_code,
        part,
        value,
        expected
    )
;
-- case: empty
-- expect: none
