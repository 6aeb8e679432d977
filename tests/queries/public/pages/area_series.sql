-- case: every period of the area, others left out
-- given: programs
select 'PKH' as program_code, 'Program Keluarga Harapan' as program_name
;
-- given: observations
select
    given.* exclude (period),
    'region' as unit_kind,
    'bulan' as period_kind,
    '*' as part,
    cast(period as date) as period
from
    (
        values
            ('paid', '*', '16.03.01', '2026-08-01', 40.0, cast(null as varchar), 1, 1),
            ('paid', '*', '16.03.01', '2026-09-01', null, 'perlindungan', 1, 1),
            ('paid', 'PKH', '16.03.01', '2026-09-01', 20.0, null, 1, 1),
            ('paid', '*', '16.03.02', '2026-09-01', 30.0, null, 1, 1)
    ) as given(indicator, program_code, unit_code, period, value, reason, reported, expected)
;
-- params
select '16.03.01' as region
;
-- expect: in order
select
    'paid' as indicator,
    program_code,
    program_name,
    '*' as part,
    cast(period as date) as period,
    'bulan' as period_kind,
    value,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    1 as reported,
    1 as expected,
    reason
from
    (
        values
            ('*', null, '2026-08-01', 40.0, null),
            ('*', null, '2026-09-01', null, 'perlindungan'),
            ('PKH', 'Program Keluarga Harapan', '2026-09-01', 20.0, null)
    ) as expected(program_code, program_name, period, value, reason)
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- params
select '16.03.01' as region
;
-- expect: none
