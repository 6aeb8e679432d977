-- case: what is not due yet and has not come; neither silence nor what came
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
            ('upt', 'RS', 'Rumah Singgah', 'Muara Enim'),
            ('office', 'x', 'Dinsos', null)
    ) as given(unit_kind, unit_code, unit_name, parent_name)
;
-- given: reports
select *, period as month
from
    (
        values
            ('disbursements', 'region', '16.03.01', date '2026-09-01', null, false),
            ('disbursements', 'region', '16.03.02', date '2026-09-01', date '2026-10-02', false),
            ('disbursements', 'region', '16.03.02', date '2026-10-01', null, false),
            ('upt_residents', 'upt', 'RS', date '2026-08-01', null, true),
            ('upt_residents', 'upt', 'RS', date '2026-09-01', null, false),
            ('budgets', 'office', 'x', date '2026-09-01', null, false)
    ) as given(dataset, unit_kind, unit_code, period, received, is_due)
;
-- params
select date '2026-09-01' as period_from, date '2026-09-01' as period_to
;
-- expect: in order
select *
from
    (
        values
            ('budgets', null, 'office', 'x', 'Dinsos', null, date '2026-09-01', null),
            (
                'disbursements',
                'Penyaluran',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                date '2026-09-01',
                null
            ),
            (
                'upt_residents',
                'Penghuni',
                'upt',
                'RS',
                'Rumah Singgah',
                'Muara Enim',
                date '2026-09-01',
                null
            )
    ) as expected(
        dataset, dataset_title, unit_kind, unit_code, unit_name, parent_name, period, due_date
    )
;
-- case: empty
-- params
select date '2026-01-01' as period_from, date '2026-12-01' as period_to
;
-- expect: none
