-- case: the longest silence first; what came or is not yet due is not silence
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
-- given: reports
select *, period as month, period + interval '40 days' as due_date
from
    (
        values
            ('disbursements', 'region', '16.03.01', date '2026-08-01', date '2026-09-02', true),
            ('disbursements', 'region', '16.03.01', date '2026-09-01', null, true),
            ('disbursements', 'region', '16.03.02', date '2026-09-01', date '2026-10-02', true),
            ('upt_residents', 'upt', 'RS', date '2026-08-01', null, true),
            ('upt_residents', 'upt', 'RS', date '2026-09-01', null, true),
            ('upt_residents', 'upt', 'RS', date '2026-10-01', null, false)
    ) as given(dataset, unit_kind, unit_code, period, received, is_due)
union all
select 'outcomes', 'region', '16.03.01', date '2026-07-01', null, true, date '2026-09-01', null
;
-- params
select date '2026-01-01' as period_from, date '2026-12-01' as period_to, '*' as dataset
;
-- expect: in order
select *
from
    (
        values
            (
                'upt_residents',
                'Penghuni',
                'upt',
                'RS',
                'Rumah Singgah',
                'Muara Enim',
                2,
                date '2026-08-01',
                date '2026-09-01',
                null
            ),
            (
                'disbursements',
                'Penyaluran',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                1,
                date '2026-09-01',
                date '2026-09-01',
                date '2026-09-02'
            )
    ) as expected(
        dataset,
        dataset_title,
        unit_kind,
        unit_code,
        unit_name,
        parent_name,
        missing_periods,
        first_missing,
        last_missing,
        last_received
    )
;
-- case: empty
-- params
select date '2026-01-01' as period_from, date '2026-12-01' as period_to, 'budgets' as dataset
;
-- expect: none
