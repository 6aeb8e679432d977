-- case: days without a distribution of all days; a silent month is zero of zero; unknown days and
-- months that have not closed do not count
-- given: service_months
select *, date '2026-01-01' as month, true as is_finest
from (values ('16.03.01'), ('16.03.02')) as given(region_code)
;
-- given: service_days
select *
from
    (
        values
            ('16.03.01', date '2026-01-05', date '2026-01-01', true),
            ('16.03.01', date '2026-01-06', date '2026-01-01', false),
            ('16.03.01', date '2026-01-07', date '2026-01-01', false),
            ('16.03.01', date '2026-01-08', date '2026-01-01', null),
            ('16.03.01', date '2026-02-05', date '2026-02-01', false),
            ('16.03', date '2026-01-09', date '2026-01-01', false)
    ) as given(region_code, date, month, is_distribution)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    cast(null as double) as value
from
    (values ('16.03.01', 2, 3), ('16.03.02', 0, 0), ('16.03', 1, 1)) as expected(
        unit_code, numerator, denominator
    )
;
-- case: empty
-- expect: none
