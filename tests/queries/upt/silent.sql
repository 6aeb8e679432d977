-- case: only a silence that lasts until now; an old hole that was followed by a report is not one
-- given: agency
select 'x' as slug, date '2026-10-20' as as_of
;
-- given: regions
select '35.17.09' as region_code, 'Jombang' as region_name
;
-- given: upt
select *
from
    (
        values
            ('A', 'UPT A', 'anak', '35.17.09'),
            ('B', 'UPT B', 'anak', null),
            ('C', 'UPT C', 'anak', null)
    ) as given(upt_code, upt_name, kind, region_code)
;
-- given: reports
select 'upt' as unit_kind, 'bulan' as cadence, *, period as month, date '2026-10-05' as due_date
from
    (
        values
            ('upt_residents', 'A', date '2026-07-01', date '2026-08-03', true),
            ('upt_residents', 'A', date '2026-08-01', null, true),
            ('upt_residents', 'A', date '2026-09-01', null, true),
            ('upt_residents', 'A', date '2026-10-01', null, false),
            ('upt_residents', 'B', date '2026-08-01', null, true),
            ('upt_residents', 'B', date '2026-09-01', date '2026-10-03', true),
            ('upt_services', 'C', date '2026-09-01', null, true)
    ) as given(dataset, unit_code, period, received, is_due)
union all
select
    'upt',
    'minggu',
    'upt_activities',
    'B',
    date '2026-09-28',
    null,
    true,
    date '2026-10-01',
    date '2026-10-05'
;
-- params
select date '2026-10-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                'A',
                'UPT A',
                'anak',
                'Jombang',
                'upt_residents',
                2,
                date '2026-08-01',
                date '2026-07-01',
                date '2026-08-03',
                78
            ),
            ('C', 'UPT C', 'anak', null, 'upt_services', 1, date '2026-09-01', null, null, null)
    ) as expected(
        upt_code,
        upt_name,
        kind,
        region_name,
        dataset,
        missing_periods,
        since,
        last_period,
        last_received,
        silent_days
    )
;
-- case: empty
-- params
select date '2026-09-01' as period
;
-- expect: none
