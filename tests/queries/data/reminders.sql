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
-- case: empty
-- params
select date '2026-10-20' as today
;
-- expect: none
