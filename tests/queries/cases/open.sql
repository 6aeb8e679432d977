-- case: oldest first, each with its age and the last step; what was closed at the end is open no
-- more
-- given: agency
select date '2026-03-10' as as_of
;
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: named_units
select 'unit' as unit_kind, 'BID' as unit_code, 'Bidang A' as unit_name
;
-- given: cases
select *
from
    (
        values
            (
                'E',
                '16.03.01',
                'BID',
                timestamp '2026-01-01 00:00',
                timestamp '2026-01-05 00:00',
                timestamp '2026-02-02 00:00',
                timestamp '2026-02-01 00:00'
            ),
            (
                'D',
                '16.03.01',
                'BID',
                timestamp '2026-01-01 00:00',
                timestamp '2026-01-05 00:00',
                null,
                null
            ),
            (
                'C',
                '16.03.01',
                'SEK',
                timestamp '2026-01-20 00:00',
                timestamp '2026-02-05 00:00',
                null,
                null
            ),
            ('B', '16.03.01', null, timestamp '2026-01-28 00:00', null, null, null),
            ('A', '16.03.01', null, timestamp '2026-01-31 23:00', null, null, null),
            (
                'Z',
                '16.03.01',
                null,
                timestamp '2026-01-05 00:00',
                null,
                null,
                timestamp '2026-01-31 23:59'
            ),
            ('Y', '16.06.01', null, timestamp '2026-01-05 00:00', null, null, null)
    ) as given(case_key, region_code, unit_code, reported_at, reached_at, assessed_at, closed_at)
;
-- params
select '16.03' as region, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: in order
select
    case_key,
    null as kind,
    null as channel,
    '16.03.01' as region_code,
    'Gunung Megang' as region_name,
    'Muara Enim' as parent_name,
    unit_code,
    unit_name,
    reported_at,
    days,
    age,
    step
from
    (
        values
            ('D', 'BID', 'Bidang A', timestamp '2026-01-01 00:00', 31, 4, 'dijangkau'),
            ('E', 'BID', 'Bidang A', timestamp '2026-01-01 00:00', 31, 4, 'dijangkau'),
            ('C', 'SEK', 'SEK', timestamp '2026-01-20 00:00', 12, 3, 'dilaporkan'),
            ('B', null, null, timestamp '2026-01-28 00:00', 4, 2, 'dilaporkan'),
            ('A', null, null, timestamp '2026-01-31 23:00', 0, 1, 'dilaporkan')
    ) as expected(case_key, unit_code, unit_name, reported_at, days, age, step)
;
-- case: the running year ends with the last closed month
-- given: agency
select date '2026-03-10' as as_of
;
-- given: cases
select *
from
    (
        values
            ('A', '16.03', timestamp '2026-02-27 00:00'),
            ('B', '16.03', timestamp '2026-03-05 00:00')
    ) as given(case_key, region_code, reported_at)
;
-- params
select '16.03' as region, date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect
select
    'A' as case_key,
    null as kind,
    null as channel,
    '16.03' as region_code,
    null as region_name,
    null as parent_name,
    null as unit_code,
    null as unit_name,
    timestamp '2026-02-27 00:00' as reported_at,
    2 as days,
    1 as age,
    'dilaporkan' as step
;
-- case: empty
-- params
select '16.03' as region, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: none
