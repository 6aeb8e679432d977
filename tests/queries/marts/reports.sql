-- case: on time, late, missing one of two programmes, silent and not yet due
-- given: agency
select 'muara-enim' as slug, date '2026-01-01' as reporting_since, date '2026-03-08' as as_of
;
-- given: catalogue_datasets
select 'disbursements' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: expected_units
select 'disbursements' as dataset, 'region' as unit_kind, *
from
    (
        values
            ('SEMBAKO', 'A', 'bulan', date '2026-01-01', true),
            ('SEMBAKO', 'B', 'bulan', date '2026-01-01', true),
            ('SEMBAKO', 'C', 'bulan', date '2026-01-01', true),
            ('PKH', 'C', 'bulan', date '2026-01-01', true),
            ('LAMA', 'A', 'bulan', date '2026-01-01', false),
            ('SEMBAKO', 'A', 'bulan', date '2026-02-01', true),
            ('SEMBAKO', 'B', 'bulan', date '2026-02-01', true),
            ('SEMBAKO', 'A', 'bulan', date '2026-03-01', true),
            ('SEMBAKO', 'A', 'bulan', date '2025-12-01', true)
    ) as given(program_code, unit_code, period_kind, period, is_observed)
;
-- given: disbursements
select 'bulan' as period_kind, *
from
    (
        values
            ('SEMBAKO', 'A', date '2026-01-01', '1', date '2026-02-09'),
            ('SEMBAKO', 'A', date '2026-01-01', '2', date '2026-02-20'),
            ('SEMBAKO', 'B', date '2026-01-01', '1', date '2026-02-11'),
            ('SEMBAKO', 'C', date '2026-01-01', '1', date '2026-02-09'),
            ('SEMBAKO', 'A', date '2026-02-01', '1', date '2026-03-08'),
            ('SEMBAKO', 'A', date '2025-12-01', '1', date '2026-02-09')
    ) as given(program_code, region_code, month, stage, _first_received)
;
-- expect: in order
select
    'disbursements' as dataset,
    'region' as unit_kind,
    unit_code,
    'bulan' as cadence,
    period,
    period as month,
    due_date,
    received,
    on_time,
    is_due,
    status
from
    (
        values
            (
                'A',
                date '2026-01-01',
                date '2026-02-10',
                date '2026-02-09',
                true,
                true,
                'tepat_waktu'
            ),
            (
                'B',
                date '2026-01-01',
                date '2026-02-10',
                date '2026-02-11',
                false,
                true,
                'terlambat'
            ),
            ('C', date '2026-01-01', date '2026-02-10', null, false, true, 'belum'),
            (
                'A',
                date '2026-02-01',
                date '2026-03-10',
                date '2026-03-08',
                true,
                false,
                'tepat_waktu'
            ),
            ('B', date '2026-02-01', date '2026-03-10', null, null, false, 'belum')
    ) as expected(unit_code, period, due_date, received, on_time, is_due, status)
;
-- case: UPT and budget; a quarter belongs to the month that closes it
-- given: agency
select 'ntb' as slug, date '2026-01-01' as reporting_since, date '2026-04-08' as as_of
;
-- given: catalogue_datasets
select *, 'monthly' as frequency
from (values ('upt_services', 5), ('budgets', 10), ('disbursements', 10)) as given(dataset, due_day)
;
-- given: expected_units
select *, true as is_observed
from
    (
        values
            ('upt_services', '*', 'upt', 'A', 'bulan', date '2026-03-01'),
            ('budgets', '*', 'office', 'ntb', 'bulan', date '2026-03-01'),
            ('disbursements', 'PKH', 'region', '52.01', 'triwulan', date '2026-01-01')
    ) as given(dataset, program_code, unit_kind, unit_code, period_kind, period)
;
-- given: upt_services
select date '2026-03-01' as month, 'bulan' as period_kind, *
from
    (values ('A', 'panti', date '2026-04-06'), ('A', 'dinas', date '2026-04-02')) as given(
        upt_code, reported_by, _first_received
    )
;
-- given: budgets
select
    'P' as program_code, date '2026-03-01' as month, 'bulan' as period_kind, null as _first_received
;
-- given: disbursements
select
    'PKH' as program_code,
    '52.01' as region_code,
    date '2026-01-01' as month,
    'triwulan' as period_kind,
    date '2026-02-03' as _first_received
;
-- expect: in order
select
    dataset,
    unit_kind,
    unit_code,
    'bulan' as cadence,
    date '2026-03-01' as period,
    date '2026-03-01' as month,
    due_date,
    received,
    on_time,
    is_due,
    status
from
    (
        values
            ('budgets', 'office', 'ntb', date '2026-04-10', null, null, false, 'belum'),
            (
                'disbursements',
                'region',
                '52.01',
                date '2026-04-10',
                date '2026-02-03',
                true,
                false,
                'tepat_waktu'
            ),
            (
                'upt_services',
                'upt',
                'A',
                date '2026-04-05',
                date '2026-04-06',
                false,
                true,
                'terlambat'
            )
    ) as expected(dataset, unit_kind, unit_code, due_date, received, on_time, is_due, status)
;
-- case: a week counts in the month of its Monday; other reports without a due day are never
-- late and awaited as soon as they have closed
-- given: agency
select 'ntb' as slug, date '2026-02-01' as reporting_since, date '2026-04-10' as as_of
;
-- given: upt_weeks
select 'A' as upt_code, *
from
    (
        values
            (date '2026-01-26', date '2026-02-02', null),
            (date '2026-02-23', date '2026-03-02', date '2026-03-02'),
            (date '2026-03-23', date '2026-03-30', date '2026-04-01'),
            (date '2026-03-30', date '2026-04-13', null)
    ) as given(week, due_date, received)
;
-- given: routine_reports
select 'region' as unit_kind, *
from
    (
        values
            ('outcomes', 'X', 'triwulan', date '2026-01-01', date '2026-03-01', null, null),
            (
                'outcomes',
                'Y',
                'triwulan',
                date '2026-01-01',
                date '2026-03-01',
                null,
                date '2026-04-09'
            ),
            (
                'ppks',
                'X',
                'tahun',
                date '2025-01-01',
                date '2025-12-01',
                date '2026-01-15',
                date '2026-02-01'
            )
    ) as given(dataset, unit_code, period_kind, period, last_month, due_date, received)
;
-- expect: in order
select *
from
    (
        values
            (
                'outcomes',
                'region',
                'X',
                'triwulan',
                date '2026-01-01',
                date '2026-03-01',
                null,
                null,
                null,
                true,
                'belum'
            ),
            (
                'outcomes',
                'region',
                'Y',
                'triwulan',
                date '2026-01-01',
                date '2026-03-01',
                null,
                date '2026-04-09',
                null,
                true,
                'diterima'
            ),
            (
                'ppks',
                'region',
                'X',
                'tahun',
                date '2025-01-01',
                date '2025-12-01',
                date '2026-01-15',
                date '2026-02-01',
                false,
                true,
                'terlambat'
            ),
            (
                'upt_activities',
                'upt',
                'A',
                'minggu',
                date '2026-02-23',
                date '2026-02-01',
                date '2026-03-02',
                date '2026-03-02',
                true,
                true,
                'tepat_waktu'
            ),
            (
                'upt_activities',
                'upt',
                'A',
                'minggu',
                date '2026-03-23',
                date '2026-03-01',
                date '2026-03-30',
                date '2026-04-01',
                false,
                true,
                'terlambat'
            ),
            (
                'upt_activities',
                'upt',
                'A',
                'minggu',
                date '2026-03-30',
                date '2026-03-01',
                date '2026-04-13',
                null,
                null,
                false,
                'belum'
            )
    ) as expected(
        dataset,
        unit_kind,
        unit_code,
        cadence,
        period,
        month,
        due_date,
        received,
        on_time,
        is_due,
        status
    )
;
-- case: empty: an office that never sent activities owes none
-- given: agency
select 'ntb' as slug, date '2026-02-01' as reporting_since, date '2026-04-10' as as_of
;
-- given: catalogue_datasets
select 'upt_activities' as dataset, 'weekly' as frequency, 1 as due_day
;
-- given: upt
select 'A' as upt_code
;
-- expect: none
