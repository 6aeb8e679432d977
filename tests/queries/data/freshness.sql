-- case: age against the office's as_of, next due day from what is still open; a withdrawn file
-- does not count
-- given: agency
select 'x' as slug, date '2026-10-20' as as_of
;
-- given: catalogue_datasets
select *
from (values ('budgets', 'Anggaran'), ('upt', 'Daftar UPT')) as given(dataset, title)
;
-- given: imports
select *
from
    (
        values
            ('budgets', date '2026-09-05', 10, date '2026-01-01', date '2026-08-01', true, null),
            ('budgets', date '2026-10-05', 12, date '2026-09-01', date '2026-09-01', true, null),
            (
                'budgets',
                date '2026-10-20',
                12,
                date '2026-10-01',
                date '2026-10-01',
                true,
                timestamp '2026-10-20 09:00:00'
            ),
            ('upt', date '2024-01-05', 3, null, null, false, null)
    ) as given(dataset, received, loaded, period_from, period_to, sample, withdrawn_at)
;
-- given: reports
select *
from
    (
        values
            ('budgets', date '2026-09-01', date '2026-10-10', date '2026-10-05', true),
            ('budgets', date '2026-10-01', date '2026-11-10', null, false),
            ('budgets', date '2026-11-01', date '2026-12-10', null, false)
    ) as given(dataset, period, due_date, received, is_due)
;
-- expect: in order
select *
from
    (
        values
            (
                'budgets',
                'Anggaran',
                22,
                2,
                date '2026-10-05',
                15,
                date '2026-01-01',
                date '2026-09-01',
                date '2026-11-10',
                true
            ),
            ('upt', 'Daftar UPT', 3, 1, date '2024-01-05', 1019, null, null, null, false)
    ) as expected(
        dataset,
        dataset_title,
        rows,
        files,
        last_received,
        age_days,
        period_from,
        period_to,
        due_date,
        sample
    )
;
-- case: empty
-- given: agency
select 'x' as slug, date '2026-10-20' as as_of
;
-- expect: none
