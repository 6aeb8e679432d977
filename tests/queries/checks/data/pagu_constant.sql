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
select *
from
    (
        values
            (
                'budgets',
                'pagu_idr',
                'office',
                'muara-enim',
                date '2026-01-01',
                'tahun',
                'A',
                'murni',
                1000,
                900
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
