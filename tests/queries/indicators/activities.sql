-- case: a week counts in the month of its Monday; nihil is none, silence is unknown
-- given: upt_weeks
select
    upt_code,
    week,
    activities,
    coalesce(activities = 0, false) as is_nihil,
    case when activities is not null then date '2026-10-01' end as received
from
    (
        values
            ('A', date '2026-08-24', 3),
            ('A', date '2026-08-31', 2),
            ('A', date '2026-09-07', 0),
            ('A', date '2026-09-14', null),
            ('B', date '2026-08-31', null)
    ) as given(upt_code, week, activities)
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(value as double) as value
from
    (
        values
            ('A', date '2026-08-01', 5), ('A', date '2026-09-01', 0), ('B', date '2026-08-01', null)
    ) as expected(unit_code, period, value)
;
-- case: empty
-- expect: none
