-- case: the year's ceiling changes without a revision
-- given: agency
select 'muara-enim' as slug
;
-- given: budgets
select 2026 as year, *
from
    (
        values
            ('A', 'murni', 1000),
            ('A', 'murni', 900),
            ('A', 'perubahan', 1200),
            ('B', 'murni', 50),
            ('B', 'murni', 50)
    ) as given(program_code, revision, pagu_idr)
;
-- expect
select
    'budgets' as dataset,
    'pagu_idr' as "column",
    'office' as unit_kind,
    'muara-enim' as unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'A' as program_code,
    'murni' as part,
    1000 as value,
    900 as expected
;
-- case: empty
-- expect: none
