-- case: each row once, at its unit and its period; the first day, the newest import
-- given: agency
select 'x' as slug, date '2026-10-09' as as_of
;
-- given: disbursements
select 'PKH' as program_code, '16.03.01' as region_code, 'bulan' as period_kind, *
from
    (
        values
            (date '2026-08-01', '1', 9, date '2026-09-05', 1),
            (date '2026-08-01', '2', 9, date '2026-09-09', 2),
            (date '2026-11-01', '1', null, date '2026-09-09', 2)
    ) as given(month, stage, paid, _first_received, _import_id)
;
-- given: disbursement_failures
select
    'PKH' as program_code,
    '16.03.01' as region_code,
    'bulan' as period_kind,
    date '2026-08-01' as month,
    date '2026-09-05' as _first_received,
    1 as _import_id
;
-- given: welfare_deciles
select
    '16.03.01' as region_code,
    '2026-T3' as release,
    date '2026-10-05' as _first_received,
    3 as _import_id
;
-- given: ppks
select
    '16.03.01' as region_code, 2025 as year, date '2026-02-05' as _first_received, 4 as _import_id
;
-- given: upt_activities
select 'RS' as upt_code, *
from
    (
        values (date '2026-09-07', date '2026-09-14', 5), (date '2026-09-14', date '2026-09-21', 6)
    ) as given(date, _first_received, _import_id)
;
-- given: service_log
select
    '16.03.01' as region_code,
    date '2026-09-07' as date,
    date '2026-09-14' as _first_received,
    7 as _import_id
;
-- given: satisfaction
select date '2026-07-07' as date, date '2026-08-14' as _first_received, 8 as _import_id
;
-- given: imports
select *
from
    (
        values
            (9, 'organisations', date '2026-01-19', null),
            (10, 'organisations', date '2025-01-19', timestamp '2025-02-01 00:00:00'),
            (11, 'pillars', date '2026-01-19', null)
    ) as given(import_id, dataset, received, withdrawn_at)
;
-- given: budgets
select date '2026-08-01' as month, 'bulan' as period_kind, _first_received, _import_id
from (values (date '2026-09-05', 12), (date '2026-09-08', 13)) as given(_first_received, _import_id)
;
-- expect
select *
from
    (
        values
            (
                'disbursements',
                'PKH',
                'region',
                '16.03.01',
                'bulan',
                date '2026-08-01',
                date '2026-09-05',
                2
            ),
            (
                'disbursement_failures',
                'PKH',
                'region',
                '16.03.01',
                'bulan',
                date '2026-08-01',
                date '2026-09-05',
                1
            ),
            (
                'welfare_deciles',
                '*',
                'region',
                '16.03.01',
                'triwulan',
                date '2026-07-01',
                date '2026-10-05',
                3
            ),
            ('ppks', '*', 'region', '16.03.01', 'tahun', date '2025-01-01', date '2026-02-05', 4),
            ('upt_activities', '*', 'upt', 'RS', 'bulan', date '2026-09-01', date '2026-09-14', 6),
            ('service_log', '*', 'office', 'x', 'bulan', date '2026-09-01', date '2026-09-14', 7),
            (
                'satisfaction',
                '*',
                'office',
                'x',
                'semester',
                date '2026-07-01',
                date '2026-08-14',
                8
            ),
            ('organisations', '*', 'office', 'x', 'tahun', date '2026-01-01', date '2026-01-19', 9),
            ('budgets', '*', 'office', 'x', 'bulan', date '2026-08-01', date '2026-09-08', 13)
    ) as expected(
        dataset, program_code, unit_kind, unit_code, period_kind, period, received, import_id
    )
;
-- case: empty
-- expect: none
