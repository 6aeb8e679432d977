-- case: shown, hidden and silent months up to the period
-- given: observations
select
    given.* exclude (period),
    'upt' as unit_kind,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(period as date) as period
from
    (
        values
            ('waiting', 'A', '2026-07-01', 12.0, cast(null as varchar), 1, 1),
            ('waiting', 'A', '2026-08-01', null, 'perlindungan', 1, 1),
            ('waiting', 'A', '2026-09-01', null, null, 0, 1),
            ('waiting', 'A', '2026-10-01', 14.0, null, 1, 1),
            ('upt_residents', 'A', '2026-07-01', 30.0, null, 1, 1)
    ) as given(indicator, unit_code, period, value, reason, reported, expected)
;
-- params
select 'waiting' as indicator, date '2026-09-01' as period
;
-- expect: in order
select 'A' as upt_code, cast(period as date) as period, value, reported, 1 as expected, reason
from
    (
        values
            ('2026-07-01', 12.0, 1, null),
            ('2026-08-01', null, 1, 'perlindungan'),
            ('2026-09-01', null, 0, null)
    ) as expected(period, value, reported, reason)
;
-- case: empty
-- given: observations
select 'waiting' as indicator
where false
;
-- params
select 'waiting' as indicator, date '2026-09-01' as period
;
-- expect: none
