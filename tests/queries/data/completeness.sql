-- case: on time, late, missing, not yet due; what has no due day is never late; weeks by their
-- month
-- given: catalogue_datasets
select *
from
    (values ('disbursements', 'Penyaluran'), ('upt_activities', 'Kegiatan')) as given(
        dataset, title
    )
;
-- given: reports
select *
from
    (
        values
            (
                'disbursements',
                'A',
                'bulan',
                date '2026-08-01',
                date '2026-09-10',
                date '2026-09-05',
                true,
                true
            ),
            (
                'disbursements',
                'B',
                'bulan',
                date '2026-08-01',
                date '2026-09-10',
                date '2026-09-15',
                false,
                true
            ),
            (
                'disbursements',
                'C',
                'bulan',
                date '2026-08-01',
                date '2026-09-10',
                null,
                false,
                true
            ),
            (
                'disbursements',
                'A',
                'bulan',
                date '2026-09-01',
                date '2026-10-10',
                date '2026-10-02',
                true,
                false
            ),
            (
                'disbursements',
                'B',
                'bulan',
                date '2026-09-01',
                date '2026-10-10',
                null,
                null,
                false
            ),
            (
                'disbursements',
                'A',
                'bulan',
                date '2026-07-01',
                date '2026-08-10',
                null,
                false,
                true
            ),
            ('ppks', 'A', 'tahun', date '2026-08-01', null, date '2026-09-03', null, true),
            ('ppks', 'B', 'tahun', date '2026-08-01', null, null, null, true),
            (
                'upt_activities',
                'RS',
                'minggu',
                date '2026-08-01',
                date '2026-08-10',
                date '2026-08-10',
                true,
                true
            ),
            (
                'upt_activities',
                'RS',
                'minggu',
                date '2026-08-01',
                date '2026-08-17',
                null,
                false,
                true
            )
    ) as given(dataset, unit_code, cadence, month, due_date, received, on_time, is_due)
;
-- params
select date '2026-08-01' as period_from, date '2026-09-01' as period_to
;
-- expect: in order
select *
from
    (
        values
            (
                'disbursements',
                'Penyaluran',
                'bulan',
                date '2026-08-01',
                3,
                2,
                1,
                0,
                3,
                1,
                1,
                3,
                date '2026-09-15'
            ),
            (
                'disbursements',
                'Penyaluran',
                'bulan',
                date '2026-09-01',
                1,
                1,
                0,
                1,
                1,
                1,
                0,
                2,
                date '2026-10-02'
            ),
            ('ppks', null, 'tahun', date '2026-08-01', 2, 1, 1, 0, 0, 0, 0, 2, date '2026-09-03'),
            (
                'upt_activities',
                'Kegiatan',
                'minggu',
                date '2026-08-01',
                2,
                1,
                1,
                0,
                2,
                1,
                0,
                1,
                date '2026-08-10'
            )
    ) as expected(
        dataset,
        dataset_title,
        cadence,
        month,
        expected,
        received,
        missing,
        awaited,
        dated,
        on_time,
        late,
        units,
        last_received
    )
;
-- case: empty
-- params
select date '2026-08-01' as period_from, date '2026-09-01' as period_to
;
-- expect: none
