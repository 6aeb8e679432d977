-- case: the year's ceiling changes without a revision
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
select 'A 2026 murni' as subject, 'Pagu setahun berbeda antarbulan: 900 sampai 1000.' as message
;
-- case: empty
-- expect: none
