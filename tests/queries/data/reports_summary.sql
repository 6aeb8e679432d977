-- case: what is not yet due is not expected, unless it has come
-- given: catalogue_datasets
select 'disbursements' as dataset, 'Penyaluran bantuan' as title
;
-- given: reports
select 'disbursements' as dataset, *, period as month, period + interval '40 days' as due_date
from
    (
        values
            ('A', date '2026-08-01', date '2026-09-05', true, true),
            ('B', date '2026-08-01', date '2026-09-15', false, true),
            ('C', date '2026-08-01', null, false, true),
            ('A', date '2026-09-01', date '2026-10-02', true, false),
            ('B', date '2026-09-01', null, null, false),
            ('A', date '2026-01-01', null, false, true)
    ) as given(unit_code, period, received, on_time, is_due)
union all
select 'outcomes', 'A', date '2026-07-01', date '2026-10-02', null, true, date '2026-09-01', null
;
-- params
select date '2026-08-01' as period_from, date '2026-09-01' as period_to
;
-- expect
select *
from
    (
        values
            ('disbursements', 'Penyaluran bantuan', 4, 3, 2, 1, 1, 75.0, 50.0, 3, date '2026-10-02')
    ) as expected(
        dataset,
        dataset_title,
        expected,
        received,
        on_time,
        late,
        missing,
        received_pct,
        on_time_pct,
        units,
        last_received
    )
;
-- case: empty
-- params
select date '2026-08-01' as period_from, date '2026-09-01' as period_to
;
-- expect: none
