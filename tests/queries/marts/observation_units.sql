-- case: all programmes: a quarter in its first month, years only in the year, what is counted
-- elsewhere not at all
-- given: observation_leaves
select
    'paid' as indicator,
    'region' as unit_kind,
    'A' as unit_code,
    '*' as part,
    1 as expected,
    'sum' as over_area,
    1.0 as scale,
    *
from
    (
        values
            ('PKH', date '2026-01-01', 'triwulan', 30.0, 1, true, date '2026-04-10'),
            ('SEMBAKO', date '2026-01-01', 'bulan', 10.0, 1, true, date '2026-02-10'),
            ('LOKAL', date '2026-01-01', 'bulan', null, 0, true, date '2026-02-10'),
            ('GANDA', date '2026-01-01', 'triwulan', 77.0, 1, false, date '2026-04-10'),
            ('PKH', date '2026-01-01', 'tahun', 120.0, 1, true, date '2027-01-10'),
            ('SEMBAKO', date '2026-01-01', 'tahun', 115.0, 1, true, date '2027-01-10')
    ) as given(program_code, period, period_kind, value, reported, is_counted, due_date)
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    'A' as unit_code,
    date '2026-01-01' as period,
    period_kind,
    program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    expected,
    'sum' as over_area,
    1.0 as scale,
    due_date
from
    (
        values
            ('PKH', 'triwulan', 30.0, 1, 1, date '2026-04-10'),
            ('SEMBAKO', 'bulan', 10.0, 1, 1, date '2026-02-10'),
            ('LOKAL', 'bulan', null, 0, 1, date '2026-02-10'),
            ('GANDA', 'triwulan', 77.0, 1, 1, date '2026-04-10'),
            ('PKH', 'tahun', 120.0, 1, 1, date '2027-01-10'),
            ('SEMBAKO', 'tahun', 115.0, 1, 1, date '2027-01-10'),
            ('*', 'bulan', 40.0, 2, 3, date '2026-04-10'),
            ('*', 'tahun', 235.0, 2, 2, date '2027-01-10')
    ) as expected(program_code, period_kind, value, reported, expected, due_date)
;
-- case: a ratio is the ratio of the sums
-- given: observation_leaves
select
    'paid_pct' as indicator,
    'region' as unit_kind,
    'A' as unit_code,
    '*' as part,
    1 as reported,
    1 as expected,
    'ratio' as over_area,
    100.0 as scale,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    true as is_counted,
    *
from
    (values ('PKH', 10.0, 20.0, 50.0), ('SEMBAKO', 30.0, 30.0, 100.0)) as given(
        program_code, numerator, denominator, value
    )
;
-- expect
select
    'paid_pct' as indicator,
    'region' as unit_kind,
    'A' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    program_code,
    '*' as part,
    numerator,
    denominator,
    value,
    reported,
    expected,
    'ratio' as over_area,
    100.0 as scale,
    null as due_date
from
    (
        values
            ('PKH', 10.0, 20.0, 50.0, 1, 1),
            ('SEMBAKO', 30.0, 30.0, 100.0, 1, 1),
            ('*', 40.0, 50.0, 80.0, 2, 2)
    ) as expected(program_code, numerator, denominator, value, reported, expected)
;
-- case: what is not added up over programmes has no figure of all of them
-- given: catalogue_indicators
select *
from (values ('leakage_pct', false), ('paid', true)) as given(indicator, over_programs)
;
-- given: observation_leaves
select
    'region' as unit_kind,
    'A' as unit_code,
    '*' as part,
    1 as reported,
    1 as expected,
    'sum' as over_area,
    1.0 as scale,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    true as is_counted,
    *
from
    (values ('leakage_pct', 'PKH', 8.0), ('paid', 'PKH', 10.0)) as given(
        indicator, program_code, value
    )
;
-- expect
select
    indicator,
    'region' as unit_kind,
    'A' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    1 as reported,
    1 as expected,
    'sum' as over_area,
    1.0 as scale,
    null as due_date
from
    (values ('leakage_pct', 'PKH', 8.0), ('paid', 'PKH', 10.0), ('paid', '*', 10.0)) as expected(
        indicator, program_code, value
    )
;
-- case: empty
-- expect: none
