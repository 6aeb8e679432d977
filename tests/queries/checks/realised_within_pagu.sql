-- case: 1100 spent of 1000
-- given: budget_months
select 2026 as year, *
from
    (values ('A', 1000, 600), ('A', 1000, 1100), ('B', 1000, 1000)) as given(
        program_code, pagu_idr, realised_to_date_idr
    )
;
-- expect
select 'A 2026' as subject, 'Realisasi 1100 melebihi pagu 1000.' as message
;
-- case: empty
-- expect: none
