-- case: an area that reported in 2025 is expected in 2026; a month that nobody reported is
-- expected too
-- given: agency
select 'muara-enim' as slug, date '2026-04-08' as as_of
;
-- given: regions
select *, true as own
from
    (
        values
            ('16.03.01', null, null),
            ('16.03.02', null, null),
            ('16.03.09', null, date '2025-12-31')
    ) as given(region_code, valid_from, valid_to)
;
-- given: programs
select 'SEMBAKO' as program_code, 'bulanan' as schedule, false as in_office_budget
;
-- given: disbursements
select 'SEMBAKO' as program_code, 'bulan' as period_kind, *
from
    (
        values
            ('16.03.01', date '2025-12-01'),
            ('16.03.02', date '2025-12-01'),
            ('16.03.09', date '2025-12-01'),
            ('16.03.01', date '2026-01-01'),
            ('16.03.01', date '2026-03-01')
    ) as given(region_code, month)
;
-- expect
select
    'disbursements' as dataset,
    'SEMBAKO' as program_code,
    'region' as unit_kind,
    unit_code,
    'bulan' as period_kind,
    period,
    is_observed
from
    (
        values
            ('16.03.01', date '2025-12-01', true),
            ('16.03.02', date '2025-12-01', true),
            ('16.03.09', date '2025-12-01', true),
            ('16.03.01', date '2026-01-01', true),
            ('16.03.02', date '2026-01-01', true),
            ('16.03.01', date '2026-02-01', false),
            ('16.03.02', date '2026-02-01', false),
            ('16.03.01', date '2026-03-01', true),
            ('16.03.02', date '2026-03-01', true)
    ) as expected(unit_code, period, is_observed)
;
-- case: a programme rests three periods after its last; one that is paid once a year is expected
-- when it was paid
-- given: agency
select 'muara-enim' as slug, date '2026-12-08' as as_of
;
-- given: regions
select '16.03.01' as region_code, true as own
;
-- given: programs
select *
from (values ('SEMBAKO', 'bulanan'), ('VETERAN', 'tahunan')) as given(program_code, schedule)
;
-- given: disbursements
select '16.03.01' as region_code, 'bulan' as period_kind, *
from
    (values ('SEMBAKO', date '2026-01-01'), ('VETERAN', date '2026-08-01')) as given(
        program_code, month
    )
;
-- expect
select
    'disbursements' as dataset,
    program_code,
    'region' as unit_kind,
    '16.03.01' as unit_code,
    'bulan' as period_kind,
    period,
    is_observed
from
    (
        values
            ('SEMBAKO', date '2026-01-01', true),
            ('SEMBAKO', date '2026-02-01', false),
            ('SEMBAKO', date '2026-03-01', false),
            ('SEMBAKO', date '2026-04-01', false),
            ('VETERAN', date '2026-08-01', true)
    ) as expected(program_code, period, is_observed)
;
-- case: every valid UPT and the office, from the first reporting month to the last that has closed
-- given: agency
select 'ntb' as slug, date '2026-01-01' as reporting_since, date '2026-03-08' as as_of
;
-- given: catalogue_datasets
select *
from (values ('upt_residents'), ('upt_services'), ('budgets')) as given(dataset)
;
-- given: upt
select *
from (values ('A', null), ('B', date '2026-02-01')) as given(upt_code, valid_from)
;
-- given: programs
select 'P' as program_code, true as in_office_budget
;
-- given: upt_services
select 'A' as upt_code, date '2026-02-01' as month, 'bulan' as period_kind, 'x' as service
;
-- expect
select
    dataset, '*' as program_code, unit_kind, unit_code, 'bulan' as period_kind, period, is_observed
from
    (
        values
            ('upt_residents', 'upt', 'A', date '2026-01-01', false),
            ('upt_residents', 'upt', 'A', date '2026-02-01', false),
            ('upt_residents', 'upt', 'B', date '2026-02-01', false),
            ('upt_services', 'upt', 'A', date '2026-01-01', false),
            ('upt_services', 'upt', 'A', date '2026-02-01', true),
            ('upt_services', 'upt', 'B', date '2026-02-01', true),
            ('budgets', 'office', 'ntb', date '2026-01-01', false),
            ('budgets', 'office', 'ntb', date '2026-02-01', false)
    ) as expected(dataset, unit_kind, unit_code, period, is_observed)
;
-- case: who is to be paid in a month to come is expected when that month has closed (before)
-- given: agency
select 'kutai-timur' as slug, date '2026-10-09' as as_of
;
-- given: regions
select '64.08.01' as region_code, true as own
;
-- given: programs
select 'VETERAN' as program_code, 'tahunan' as schedule
;
-- given: disbursements
select
    'VETERAN' as program_code,
    '64.08.01' as region_code,
    'bulan' as period_kind,
    date '2026-11-01' as month,
    10 as quota
;
-- expect: none
-- case: who is to be paid in a month to come is expected when that month has closed (after)
-- given: agency
select 'kutai-timur' as slug, date '2026-12-01' as as_of
;
-- given: regions
select '64.08.01' as region_code, true as own
;
-- given: programs
select 'VETERAN' as program_code, 'tahunan' as schedule
;
-- given: disbursements
select
    'VETERAN' as program_code,
    '64.08.01' as region_code,
    'bulan' as period_kind,
    date '2026-11-01' as month,
    10 as quota
;
-- expect
select
    'disbursements' as dataset,
    'VETERAN' as program_code,
    'region' as unit_kind,
    '64.08.01' as unit_code,
    'bulan' as period_kind,
    date '2026-11-01' as period,
    true as is_observed
;
-- case: reasons of failure are expected where payments of the office's own areas failed
-- given: agency
select 'muara-enim' as slug, date '2026-01-20' as as_of
;
-- given: regions
select *
from (values ('16.03.01', true), ('16.06.01', false)) as given(region_code, own)
;
-- given: disbursements
select 'PKH' as program_code, 'bulan' as period_kind, date '2025-12-01' as month, *
from
    (
        values
            ('16.03.01', '1', 3, 90),
            ('16.03.01', '2', 1, 5),
            ('16.03.02', '1', 0, 80),
            ('16.06.01', '1', 2, 80)
    ) as given(region_code, stage, failed, paid)
;
-- expect
select
    dataset,
    'PKH' as program_code,
    'region' as unit_kind,
    '16.03.01' as unit_code,
    'bulan' as period_kind,
    date '2025-12-01' as period,
    true as is_observed
from (values ('disbursements'), ('disbursement_failures')) as expected(dataset)
;
-- case: empty
-- expect: none
