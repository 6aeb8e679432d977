-- case: the figures of the mart, area by area and month by month
-- given: service_gaps
select
    '16.03.01' as region_code,
    'kecamatan' as level,
    date '2026-01-01' as month,
    2 as months_without,
    9 as months_covered,
    4 as longest_gap
;
-- expect
select
    'region' as unit_kind,
    '16.03.01' as unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(2 as double) as numerator,
    cast(9 as double) as denominator,
    cast(2 as double) as value
;
-- case: empty
-- expect: none
