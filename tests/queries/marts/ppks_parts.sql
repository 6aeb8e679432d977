-- case: by kind, sex, both and all; zero is a figure, a kind that was not sent has no row
-- given: ppks
select *
from
    (
        values
            ('16.03.02', 2025, 4, 'L', 7, 6),
            ('16.03.02', 2025, 4, 'P', 5, null),
            ('16.03.02', 2025, 8, 'P', 0, 0),
            ('16.03.03', 2024, 9, 'P', 3, null)
    ) as given(region_code, year, ppks_code, sex, people, served)
;
-- expect
select *
from
    (
        values
            ('16.03.02', 2025, '*', 12, 7, 6),
            ('16.03.02', 2025, 'sex=L', 7, 7, 6),
            ('16.03.02', 2025, 'sex=P', 5, 0, 0),
            ('16.03.02', 2025, 'kind=4', 12, 7, 6),
            ('16.03.02', 2025, 'kind=4,sex=L', 7, 7, 6),
            ('16.03.02', 2025, 'kind=4,sex=P', 5, null, null),
            ('16.03.02', 2025, 'kind=8', 0, 0, 0),
            ('16.03.02', 2025, 'kind=8,sex=P', 0, 0, 0),
            ('16.03.03', 2024, '*', 3, null, null),
            ('16.03.03', 2024, 'sex=P', 3, null, null),
            ('16.03.03', 2024, 'kind=9', 3, null, null),
            ('16.03.03', 2024, 'kind=9,sex=P', 3, null, null)
    ) as expected(region_code, year, part, people, known, served)
;
-- case: empty
-- expect: none
