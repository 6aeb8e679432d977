-- case: late ones by sender; what came, or is due today or later, is no reminder; what has no due
-- day is owed once it is a report: never late
-- given: catalogue_datasets
select *
from
    (values ('disbursements', 'Penyaluran'), ('upt_residents', 'Penghuni')) as given(dataset, title)
;
-- given: named_units
select *
from
    (
        values
            ('region', '16.03.01', 'Tanjung Agung', 'Kabupaten Muara Enim'),
            ('upt', 'RS', 'Rumah Singgah', 'Muara Enim')
    ) as given(unit_kind, unit_code, unit_name, parent_name)
;
-- given: imports
select *
from
    (
        values
            (1, 'disbursements', 'Bidang Linjamsos', date '2026-08-09', null),
            (2, 'disbursements', 'Camat Tanjung Agung', date '2026-09-09', null),
            (3, 'upt_residents', 'Kepala UPT', date '2026-07-05', timestamp '2026-07-06 00:00:00'),
            (4, 'upt_residents', 'Bidang Rehsos', date '2026-06-05', null),
            (5, 'ppks', 'Bidang Rehsos', date '2025-06-05', null)
    ) as given(import_id, dataset, sender, received, withdrawn_at)
;
-- given: report_arrivals
select *
from
    (
        values
            ('disbursements', 'PKH', '16.03.01', 2),
            ('disbursements', 'PKH', '16.03.02', 1),
            ('disbursements', 'SEMBAKO', '16.03.01', 1),
            ('ppks', '*', '16.03.02', 5)
    ) as given(dataset, program_code, unit_code, import_id)
;
-- given: reports
select *, period as month
from
    (
        values
            ('disbursements', 'region', '16.03.01', date '2026-08-01', date '2026-09-10', null),
            ('disbursements', 'region', '16.03.01', date '2026-09-01', date '2026-10-10', null),
            (
                'disbursements',
                'region',
                '16.03.02',
                date '2026-08-01',
                date '2026-09-10',
                date '2026-09-09'
            ),
            ('disbursements', 'region', '16.03.02', date '2026-09-01', date '2026-10-20', null),
            ('upt_residents', 'upt', 'RS', date '2026-09-01', date '2026-10-05', null),
            ('ppks', 'region', '16.03.02', date '2025-12-01', null, null)
    ) as given(dataset, unit_kind, unit_code, period, due_date, received)
;
-- params
select date '2026-10-20' as today
;
-- expect: in order
select *
from
    (
        values
            (
                'Bidang Rehsos',
                'upt_residents',
                'Penghuni',
                'upt',
                'RS',
                'Rumah Singgah',
                'Muara Enim',
                1,
                date '2026-09-01',
                date '2026-09-01',
                date '2026-10-05',
                15,
                null
            ),
            (
                'Bidang Rehsos',
                'ppks',
                null,
                'region',
                '16.03.02',
                null,
                null,
                1,
                date '2025-12-01',
                date '2025-12-01',
                null,
                null,
                date '2025-06-05'
            ),
            (
                'Camat Tanjung Agung',
                'disbursements',
                'Penyaluran',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                2,
                date '2026-08-01',
                date '2026-09-01',
                date '2026-09-10',
                40,
                date '2026-09-09'
            )
    ) as expected(
        sender,
        dataset,
        dataset_title,
        unit_kind,
        unit_code,
        unit_name,
        parent_name,
        missing_periods,
        first_missing,
        last_missing,
        due_date,
        days_late,
        last_received
    )
;
-- case: an area that has never sent what the others of its level send
-- given: agency
select date '2025-01-01' as reporting_since, date '2026-02-01' as as_of
;
-- given: catalogue_datasets
select 'ppks' as dataset, 'PPKS' as title, 'yearly' as frequency, 0 as due_day
;
-- given: regions
select region_code, 'Area ' || region_code as region_name, 'kecamatan' as level, true as own
from (values ('A'), ('B')) as given(region_code)
;
-- given: report_arrivals
select
    'ppks' as dataset,
    'region' as unit_kind,
    'A' as unit_code,
    'tahun' as period_kind,
    date '2025-01-01' as period,
    date '2026-01-19' as received,
    1 as import_id
;
-- given: imports
select 1 as import_id, 'ppks' as dataset, 'Bidang Rehabilitasi' as sender
;
-- params
select date '2026-02-01' as today
;
-- expect
select
    'Bidang Rehabilitasi' as sender,
    'ppks' as dataset,
    'PPKS' as dataset_title,
    'region' as unit_kind,
    'B' as unit_code,
    'Area B' as unit_name,
    null as parent_name,
    1 as missing_periods,
    date '2025-12-01' as first_missing,
    date '2025-12-01' as last_missing,
    null as due_date,
    null as days_late,
    null as last_received
;
-- case: empty
-- params
select date '2026-10-20' as today
;
-- expect: none
