-- case: newest arrival first; a withdrawn import stays in the log and says so
-- given: catalogue_datasets
select 'budgets' as dataset, 'Anggaran dan realisasi' as title
;
-- given: imports
select *
from
    (
        values
            (
                1,
                timestamp '2026-10-01 08:00:00',
                'aa',
                'lama.csv',
                'budgets',
                '',
                date '2026-09-05',
                'BPKAD',
                false,
                12,
                10,
                2,
                0,
                date '2026-01-01',
                date '2026-08-01',
                '',
                0,
                timestamp '2026-10-02 09:00:00',
                'salah tahun'
            ),
            (
                2,
                timestamp '2026-10-01 08:01:00',
                'bb',
                'baru.xlsx',
                'budgets',
                'anggaran',
                date '2026-10-05',
                '',
                true,
                9,
                9,
                0,
                0,
                date '2026-01-01',
                date '2026-09-01',
                'jumlah tidak cocok',
                8,
                null,
                null
            )
    ) as given(
        import_id,
        "at",
        sha256,
        file,
        dataset,
        recipe,
        received,
        sender,
        sample,
        rows,
        loaded,
        rejected,
        outside,
        period_from,
        period_to,
        warnings,
        superseded,
        withdrawn_at,
        withdraw_reason
    )
;
-- params
select '*' as dataset
;
-- expect: in order
select *
from
    (
        values
            (
                2,
                timestamp '2026-10-01 08:01:00',
                date '2026-10-05',
                'baru.xlsx',
                'budgets',
                'Anggaran dan realisasi',
                '',
                'anggaran',
                'bb',
                true,
                9,
                9,
                0,
                0,
                8,
                date '2026-01-01',
                date '2026-09-01',
                'jumlah tidak cocok',
                false,
                null,
                null
            ),
            (
                1,
                timestamp '2026-10-01 08:00:00',
                date '2026-09-05',
                'lama.csv',
                'budgets',
                'Anggaran dan realisasi',
                'BPKAD',
                '',
                'aa',
                false,
                12,
                10,
                2,
                0,
                0,
                date '2026-01-01',
                date '2026-08-01',
                '',
                true,
                timestamp '2026-10-02 09:00:00',
                'salah tahun'
            )
    ) as expected(
        id,
        "at",
        received,
        file,
        dataset,
        dataset_title,
        sender,
        recipe,
        sha256,
        sample,
        rows,
        loaded,
        rejected,
        outside,
        superseded,
        period_from,
        period_to,
        warnings,
        withdrawn,
        withdrawn_at,
        withdraw_reason
    )
;
-- case: one dataset only
-- given: imports
select *
from (values (1, 'budgets'), (2, 'upt')) as given(import_id, dataset)
;
-- params
select 'poverty' as dataset
;
-- expect: none
;
-- case: empty
-- params
select '*' as dataset
;
-- expect: none
