-- case: files of the datasets asked for whose periods touch the one asked for; reference files
-- always
-- given: imports
select *
from
    (
        values
            (1, 'budgets', 'a', date '2026-01-05', 10, date '2025-01-01', date '2025-12-01', null),
            (2, 'budgets', 'b', date '2026-09-05', 10, date '2026-01-01', date '2026-08-01', null),
            (
                3,
                'budgets',
                'c',
                date '2026-10-05',
                10,
                date '2026-09-01',
                date '2026-09-01',
                timestamp '2026-10-06 00:00:00'
            ),
            (4, 'budgets', 'd', date '2026-10-05', 0, date '2026-09-01', date '2026-09-01', null),
            (5, 'upt', 'e', date '2024-01-05', 3, null, null, null),
            (6, 'poverty', 'f', date '2026-01-05', 3, date '2026-01-01', date '2026-01-01', null)
    ) as given(import_id, dataset, file, received, loaded, period_from, period_to, withdrawn_at)
;
-- given: catalogue_datasets
select *
from (values ('budgets', 'Anggaran'), ('upt', 'Daftar UPT')) as given(dataset, title)
;
-- params
select 'upt,budgets' as datasets, date '2026-08-01' as period_from, date '2026-09-01' as period_to
;
-- expect: in order
select *
from
    (
        values
            (
                2,
                'b',
                'budgets',
                'Anggaran',
                null,
                date '2026-09-05',
                null,
                null,
                null,
                null,
                10,
                date '2026-01-01',
                date '2026-08-01'
            ),
            (
                5,
                'e',
                'upt',
                'Daftar UPT',
                null,
                date '2024-01-05',
                null,
                null,
                null,
                null,
                3,
                null,
                null
            )
    ) as expected(
        id,
        file,
        dataset,
        dataset_title,
        sender,
        received,
        "at",
        sha256,
        sample,
        recipe,
        loaded,
        period_from,
        period_to
    )
;
-- case: empty
-- params
select '*' as datasets, date '2026-08-01' as period_from, date '2026-09-01' as period_to
;
-- expect: none
