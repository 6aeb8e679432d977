-- case: years as sum, ratio of sums, and last with data; a silent month counts as expected
-- given: observation_native
select
    'region' as unit_kind,
    'A' as unit_code,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    1 as expected,
    '' as due_dataset,
    *
from
    (
        values
            ('paid', date '2026-01-01', null, null, 10.0, 1, 'sum', 'sum', 1.0),
            ('paid', date '2026-02-01', null, null, null, 0, 'sum', 'sum', 1.0),
            ('paid', date '2026-03-01', null, null, 30.0, 1, 'sum', 'sum', 1.0),
            ('paid_pct', date '2026-01-01', 10.0, 20.0, 50.0, 1, 'ratio', 'ratio', 100.0),
            ('paid_pct', date '2026-03-01', 30.0, 30.0, 100.0, 1, 'ratio', 'ratio', 100.0),
            ('residents', date '2026-01-01', null, null, 7.0, 1, 'last', 'sum', 1.0),
            ('residents', date '2026-02-01', null, null, 8.0, 1, 'last', 'sum', 1.0),
            ('residents', date '2026-03-01', null, null, null, 0, 'last', 'sum', 1.0),
            ('median', date '2026-01-01', null, null, 4.0, 1, 'none', 'none', 1.0)
    ) as given(
        indicator, period, numerator, denominator, value, reported, over_time, over_area, scale
    )
;
-- expect
select
    indicator,
    'region' as unit_kind,
    'A' as unit_code,
    period,
    period_kind,
    'PKH' as program_code,
    '*' as part,
    numerator,
    denominator,
    value,
    reported,
    expected,
    over_time,
    over_area,
    scale,
    '' as due_dataset,
    true as is_counted,
    null as due_date
from
    (
        values
            ('paid', date '2026-01-01', 'bulan', null, null, 10.0, 1, 1, 'sum', 'sum', 1.0),
            ('paid', date '2026-02-01', 'bulan', null, null, null, 0, 1, 'sum', 'sum', 1.0),
            ('paid', date '2026-03-01', 'bulan', null, null, 30.0, 1, 1, 'sum', 'sum', 1.0),
            ('paid', date '2026-01-01', 'tahun', null, null, 40.0, 2, 3, 'sum', 'sum', 1.0),
            (
                'paid_pct',
                date '2026-01-01',
                'bulan',
                10.0,
                20.0,
                50.0,
                1,
                1,
                'ratio',
                'ratio',
                100.0
            ),
            (
                'paid_pct',
                date '2026-03-01',
                'bulan',
                30.0,
                30.0,
                100.0,
                1,
                1,
                'ratio',
                'ratio',
                100.0
            ),
            (
                'paid_pct',
                date '2026-01-01',
                'tahun',
                40.0,
                50.0,
                80.0,
                2,
                2,
                'ratio',
                'ratio',
                100.0
            ),
            ('residents', date '2026-01-01', 'bulan', null, null, 7.0, 1, 1, 'last', 'sum', 1.0),
            ('residents', date '2026-02-01', 'bulan', null, null, 8.0, 1, 1, 'last', 'sum', 1.0),
            ('residents', date '2026-03-01', 'bulan', null, null, null, 0, 1, 'last', 'sum', 1.0),
            ('residents', date '2026-01-01', 'tahun', null, null, 8.0, 2, 3, 'last', 'sum', 1.0),
            ('median', date '2026-01-01', 'bulan', null, null, 4.0, 1, 1, 'none', 'none', 1.0)
    ) as expected(
        indicator,
        period,
        period_kind,
        numerator,
        denominator,
        value,
        reported,
        expected,
        over_time,
        over_area,
        scale
    )
;
-- case: a reported year and its months are not added; a reported year alone stands; a quarter
-- that contains a reported month does not count
-- given: observation_native
select
    'paid' as indicator,
    'region' as unit_kind,
    'PKH' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    1 as expected,
    'sum' as over_time,
    'sum' as over_area,
    1.0 as scale,
    '' as due_dataset,
    *
from
    (
        values
            ('A', date '2026-01-01', 'tahun', 999.0, 1),
            ('A', date '2026-01-01', 'bulan', 10.0, 1),
            ('B', date '2026-01-01', 'tahun', 500.0, 1),
            ('B', date '2026-01-01', 'bulan', null, 0),
            ('C', date '2026-01-01', 'triwulan', 60.0, 1),
            ('C', date '2026-02-01', 'bulan', 20.0, 1),
            ('C', date '2026-04-01', 'triwulan', 70.0, 1)
    ) as given(unit_code, period, period_kind, value, reported)
;
-- given: due_dates
select
    '' as dataset,
    'tahun' as period_kind,
    date '2026-01-01' as period,
    date '2027-01-10' as due_date
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    unit_code,
    period,
    period_kind,
    'PKH' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    expected,
    'sum' as over_time,
    'sum' as over_area,
    1.0 as scale,
    '' as due_dataset,
    is_counted,
    due_date
from
    (
        values
            ('A', date '2026-01-01', 'bulan', 10.0, 1, 1, true, null),
            ('A', date '2026-01-01', 'tahun', 10.0, 1, 1, true, date '2027-01-10'),
            ('B', date '2026-01-01', 'bulan', null, 0, 1, true, null),
            ('B', date '2026-01-01', 'tahun', 500.0, 1, 1, true, date '2027-01-10'),
            ('C', date '2026-01-01', 'triwulan', 60.0, 1, 1, false, null),
            ('C', date '2026-02-01', 'bulan', 20.0, 1, 1, true, null),
            ('C', date '2026-04-01', 'triwulan', 70.0, 1, 1, true, null),
            ('C', date '2026-01-01', 'tahun', 90.0, 2, 2, true, date '2027-01-10')
    ) as expected(unit_code, period, period_kind, value, reported, expected, is_counted, due_date)
;
-- case: empty
-- expect: none
