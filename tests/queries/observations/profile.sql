-- case: a reported figure is the year's own, a published one the latest; rank and medians by hand
-- given: regions
select *, 'kecamatan' as level, '16.03' as parent_code, true as own
from
    (
        values
            ('16.03.01', 'A', 0.0, 0.0),
            ('16.03.02', 'B', 0.0, 1.0),
            ('16.03.03', 'C', 0.0, 2.0),
            ('16.03.04', 'D', 0.0, 3.0),
            ('16.03.05', 'E', 0.0, 4.0),
            ('16.03.06', 'F', 0.0, 5.0),
            ('16.03.07', 'G', 0.0, 6.0),
            ('16.03.08', 'H', 0.0, 7.0)
    ) as given(region_code, region_name, lat, lon)
;
-- given: catalogue_indicators
select *
from (values ('paid', 'disbursements'), ('families', '')) as given(indicator, due_dataset)
;
-- given: observations
select
    *,
    'region' as unit_kind,
    'kecamatan' as level,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    1 as reported,
    1 as expected,
    'final' as status
from
    (
        values
            ('paid', '16.03.01', date '2026-01-01', 50.0),
            ('paid', '16.03.02', date '2026-01-01', 10.0),
            ('paid', '16.03.03', date '2026-01-01', 20.0),
            ('paid', '16.03.04', date '2026-01-01', 30.0),
            ('paid', '16.03.05', date '2026-01-01', 40.0),
            ('paid', '16.03.06', date '2026-01-01', 60.0),
            ('paid', '16.03.07', date '2026-01-01', 70.0),
            ('paid', '16.03.08', date '2026-01-01', 1000.0),
            ('paid', '16.03.01', date '2025-01-01', 49.0),
            ('families', '16.03.01', date '2021-01-01', 300.0),
            ('families', '16.03.02', date '2021-01-01', 400.0),
            ('families', '16.03.01', date '2019-01-01', 200.0)
    ) as given(indicator, unit_code, period, value)
;
-- params
select '16.03.01' as region_code, date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect: in order
select *
from
    (
        values
            (
                'families',
                date '2021-01-01',
                'tahun',
                300.0,
                null,
                null,
                1,
                1,
                'final',
                400.0,
                350.0,
                2,
                2
            ),
            ('paid', date '2026-01-01', 'tahun', 50.0, null, null, 1, 1, 'final', 35.0, 45.0, 4, 8)
    ) as expected(
        indicator,
        period,
        period_kind,
        value,
        numerator,
        denominator,
        reported,
        expected,
        status,
        neighbours_median,
        office_median,
        rank,
        of
    )
;
-- case: a month's figures, not its year's; a silent area has no rank
-- given: regions
select *, 'kecamatan' as level, '16.03' as parent_code, true as own
from (values ('16.03.01', 0.0, 0.0), ('16.03.02', 0.0, 1.0)) as given(region_code, lat, lon)
;
-- given: catalogue_indicators
select 'paid' as indicator, 'disbursements' as due_dataset
;
-- given: observations
select
    *,
    'region' as unit_kind,
    'kecamatan' as level,
    'paid' as indicator,
    '*' as program_code,
    '*' as part,
    1 as expected
from
    (
        values
            ('16.03.01', 'bulan', date '2026-09-01', null, 0, 'incomplete'),
            ('16.03.02', 'bulan', date '2026-09-01', 10.0, 1, 'final'),
            ('16.03.01', 'bulan', date '2026-08-01', 7.0, 1, 'final'),
            ('16.03.01', 'tahun', date '2026-01-01', 70.0, 1, 'final'),
            ('16.03.02', 'tahun', date '2026-01-01', 80.0, 1, 'final')
    ) as given(unit_code, period_kind, period, value, reported, status)
;
-- params
select '16.03.01' as region_code, date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect
select *
from
    (
        values
            (
                'paid',
                date '2026-09-01',
                'bulan',
                null,
                null,
                null,
                0,
                1,
                'incomplete',
                10.0,
                10.0,
                null,
                1
            )
    ) as expected(
        indicator,
        period,
        period_kind,
        value,
        numerator,
        denominator,
        reported,
        expected,
        status,
        neighbours_median,
        office_median,
        rank,
        of
    )
;
-- case: empty
-- params
select '16.03.01' as region_code, date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect: none
