-- case: March before September; September where it is alone; a missing value is no row; context
-- areas stay
-- given: poverty
select *
from
    (
        values
            ('16.03', 2024, 'maret', 9.79),
            ('16.03', 2024, 'september', 9.5),
            ('16', 2025, 'september', 11.0),
            ('16.03', 2025, 'maret', null)
    ) as given(region_code, year, round, p1)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from
    (values ('16.03', date '2024-01-01', 9.79), ('16', date '2025-01-01', 11.0)) as expected(
        unit_code, period, value
    )
;
-- case: empty
-- expect: none
