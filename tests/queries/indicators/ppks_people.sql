-- case: by kind, sex, both and all; zero is a figure, a kind that was not sent has no row
-- given: ppks
select *
from
    (
        values
            ('16.03.02', 2025, 4, 'L', 7),
            ('16.03.02', 2025, 4, 'P', 5),
            ('16.03.02', 2025, 8, 'L', 0),
            ('16.03.02', 2025, 8, 'P', 0),
            ('16.03.03', 2024, 9, 'P', 3)
    ) as given(region_code, year, ppks_code, sex, people)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from
    (
        values
            ('16.03.02', 2025, '*', 12.0),
            ('16.03.02', 2025, 'sex=L', 7.0),
            ('16.03.02', 2025, 'sex=P', 5.0),
            ('16.03.02', 2025, 'kind=4', 12.0),
            ('16.03.02', 2025, 'kind=4,sex=L', 7.0),
            ('16.03.02', 2025, 'kind=4,sex=P', 5.0),
            ('16.03.02', 2025, 'kind=8', 0.0),
            ('16.03.02', 2025, 'kind=8,sex=L', 0.0),
            ('16.03.02', 2025, 'kind=8,sex=P', 0.0),
            ('16.03.03', 2024, '*', 3.0),
            ('16.03.03', 2024, 'sex=P', 3.0),
            ('16.03.03', 2024, 'kind=9', 3.0),
            ('16.03.03', 2024, 'kind=9,sex=P', 3.0)
    ) as expected(unit_code, year, part, value)
;
-- case: empty
-- expect: none
