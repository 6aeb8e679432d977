-- case: one kind over two years by sex
-- given: observations
select
    indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    make_date(year, 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value,
    numerator,
    denominator,
    3 as reported,
    4 as expected
from
    (
        values
            ('ppks_people', 2024, 'kind=4', 10.0, null, null),
            ('ppks_people', 2024, 'kind=4,sex=L', 6.0, null, null),
            ('ppks_people', 2024, 'kind=4,sex=P', 4.0, null, null),
            ('ppks_served_pct', 2024, 'kind=4', 50.0, 5.0, 10.0),
            ('ppks_served_pct', 2024, 'kind=4,sex=L', 100.0, 6.0, 6.0),
            ('ppks_people', 2025, 'kind=4', 12.0, null, null),
            ('ppks_people', 2025, '*', 77.0, null, null),
            ('ppks_people', 2025, 'sex=P', 40.0, null, null)
    ) as given(indicator, year, part, value, numerator, denominator)
;
-- params
select '16.03' as region, 'kind=4' as part
;
-- expect: in order
select *
from
    (
        values
            (2024, 10, 6, 4, 10, 5, 50.0, 100.0, null, 3, 4, null),
            (2025, 12, null, null, null, null, null, null, null, 3, 4, null)
    ) as expected(
        year,
        people,
        men,
        women,
        known,
        served,
        served_pct,
        men_served_pct,
        women_served_pct,
        reported,
        expected,
        partly
    )
;
-- case: all kinds; one area left out a kind that another sent, the whole's own row is no list
-- given: ppks
select *, 1 as people
from
    (
        values
            ('16.03.01', 2025, 4, 'L'),
            ('16.03.01', 2025, 4, 'P'),
            ('16.03.01', 2025, 8, 'P'),
            ('16.03.02', 2025, 4, 'P'),
            ('16.03.02', 2025, 8, 'P'),
            ('16.03.03', 2025, 8, 'P'),
            ('16.03', 2025, 4, 'P'),
            ('16.04.01', 2025, 9, 'P')
    ) as given(region_code, year, ppks_code, sex)
;
-- given: observations
select
    'ppks_people' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2025-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    value
from
    (values ('*', 77.0), ('sex=P', 40.0), ('kind=4', 12.0), ('kind=4,sex=P', 5.0)) as given(
        part, value
    )
;
-- params
select '16.03' as region, '*' as part
;
-- expect
select *
from
    (values (2025, 77, null, 40, null, null, null, null, null, null, null, 1)) as expected(
        year,
        people,
        men,
        women,
        known,
        served,
        served_pct,
        men_served_pct,
        women_served_pct,
        reported,
        expected,
        partly
    )
;
-- case: empty
-- params
select '16.03' as region, '*' as part
;
-- expect: none
