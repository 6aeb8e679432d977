-- case: quarters of an area: from the first one on, this year and the next; a valid area of the
-- office only; a month within tells nothing of the quarter unless it is the last
-- given: agency
select date '2026-01-01' as reporting_since, date '2026-10-09' as as_of
;
-- given: catalogue_datasets
select 'outcomes' as dataset, 'quarterly' as frequency, 0 as due_day
;
-- given: regions
select *
from
    (
        values
            ('A', true, null),
            ('B', true, date '2026-04-30'),
            ('C', false, null),
            ('D', true, null),
            ('E', true, null)
    ) as given(region_code, own, valid_to)
cross join (select 'kecamatan' as level)
;
-- given: report_arrivals
select 'outcomes' as dataset, 'region' as unit_kind, *
from
    (
        values
            ('A', 'triwulan', date '2026-01-01', date '2026-04-04'),
            ('A', 'bulan', date '2026-05-01', date '2026-07-04'),
            ('A', 'bulan', date '2026-09-01', date '2026-10-04'),
            ('B', 'triwulan', date '2025-10-01', date '2026-01-04'),
            ('C', 'triwulan', date '2026-01-01', date '2026-04-04'),
            ('D', 'triwulan', date '2024-10-01', date '2025-01-04')
    ) as given(unit_code, period_kind, period, received)
;
-- expect
select 'outcomes' as dataset, 'region' as unit_kind, *
from
    (
        values
            (
                'A',
                'triwulan',
                date '2026-01-01',
                date '2026-03-01',
                cast(null as date),
                date '2026-04-04'
            ),
            ('A', 'triwulan', date '2026-04-01', date '2026-06-01', null, null),
            ('A', 'triwulan', date '2026-07-01', date '2026-09-01', null, date '2026-10-04'),
            ('B', 'triwulan', date '2026-01-01', date '2026-03-01', null, null),
            ('B', 'triwulan', date '2026-04-01', date '2026-06-01', null, null)
    ) as expected(unit_code, period_kind, period, last_month, due_date, received)
;
-- case: not more often than its rows can tell; the year before the first reporting month; a UPT
-- that is valid owes what another one sent; an office's own due day
-- given: agency
select 'x' as slug, date '2026-01-01' as reporting_since, date '2026-03-09' as as_of
;
-- given: catalogue_datasets
select *
from
    (
        values
            ('school_intake', 'monthly', 0),
            ('upt_staff', 'yearly', 20),
            ('cases', 'weekly', 0),
            ('upt_residents', 'monthly', 5)
    ) as given(dataset, frequency, due_day)
;
-- given: regions
select 'A' as region_code, true as own
;
-- given: upt
select *
from (values ('RS', null), ('PA', null), ('NEW', date '2026-01-05')) as given(upt_code, valid_from)
;
-- given: report_arrivals
select *
from
    (
        values
            ('school_intake', 'region', 'A', 'tahun', date '2025-01-01', date '2026-01-19'),
            ('upt_staff', 'upt', 'RS', 'tahun', date '2025-01-01', date '2026-02-01'),
            ('cases', 'office', 'x', 'bulan', date '2026-01-01', date '2026-02-02'),
            ('upt_residents', 'upt', 'RS', 'bulan', date '2026-01-01', date '2026-02-02')
    ) as given(dataset, unit_kind, unit_code, period_kind, period, received)
;
-- expect
select *
from
    (
        values
            (
                'school_intake',
                'region',
                'A',
                'tahun',
                date '2025-01-01',
                date '2025-12-01',
                null,
                date '2026-01-19'
            ),
            (
                'upt_staff',
                'upt',
                'RS',
                'tahun',
                date '2025-01-01',
                date '2025-12-01',
                date '2026-01-20',
                date '2026-02-01'
            ),
            (
                'upt_staff',
                'upt',
                'PA',
                'tahun',
                date '2025-01-01',
                date '2025-12-01',
                date '2026-01-20',
                null
            ),
            (
                'cases',
                'office',
                'x',
                'bulan',
                date '2026-01-01',
                date '2026-01-01',
                null,
                date '2026-02-02'
            ),
            ('cases', 'office', 'x', 'bulan', date '2026-02-01', date '2026-02-01', null, null)
    ) as expected(
        dataset, unit_kind, unit_code, period_kind, period, last_month, due_date, received
    )
;
-- case: a list that came by kabupaten and comes by kecamatan now is not awaited of the kabupaten
-- given: agency
select date '2025-01-01' as reporting_since, date '2026-10-09' as as_of
;
-- given: catalogue_datasets
select 'ppks' as dataset, 'yearly' as frequency, 0 as due_day
;
-- given: regions
select *
from
    (
        values
            ('K', null, 'kabupaten', true),
            ('K1', 'K', 'kecamatan', true),
            ('L', null, 'kabupaten', true),
            ('L1', 'L', 'kecamatan', true)
    ) as given(region_code, parent_code, level, own)
;
-- given: report_arrivals
select 'ppks' as dataset, 'region' as unit_kind, unit_code, 'tahun' as period_kind, period, received
from
    (
        values
            ('K', date '2024-01-01', date '2025-02-01'),
            ('L', date '2024-01-01', date '2025-02-01'),
            ('K1', date '2025-01-01', date '2026-02-01')
    ) as given(unit_code, period, received)
;
-- expect
select 'ppks' as dataset, 'region' as unit_kind, *
from
    (
        values
            (
                'K',
                'tahun',
                date '2024-01-01',
                date '2024-12-01',
                cast(null as date),
                date '2025-02-01'
            ),
            ('L', 'tahun', date '2024-01-01', date '2024-12-01', null, date '2025-02-01'),
            ('L', 'tahun', date '2025-01-01', date '2025-12-01', null, null),
            ('K1', 'tahun', date '2025-01-01', date '2025-12-01', null, date '2026-02-01')
    ) as expected(unit_code, period_kind, period, last_month, due_date, received)
;
-- case: every valid area of the finest level that sends: who never did, who has been silent for two
-- years; a kabupaten that gives roles of its own is awaited beside its kecamatan
-- given: agency
select date '2024-01-01' as reporting_since, date '2026-01-09' as as_of
;
-- given: catalogue_datasets
select 'pillars' as dataset, 'yearly' as frequency, 0 as due_day
;
-- given: regions
select *
from
    (
        values
            ('K', null, 'kabupaten', null),
            ('K1', 'K', 'kecamatan', null),
            ('K2', 'K', 'kecamatan', null),
            ('K3', 'K', 'kecamatan', null),
            ('K4', 'K', 'kecamatan', date '2026-01-01'),
            ('L', null, 'kabupaten', null)
    ) as given(region_code, parent_code, level, valid_from)
cross join (select true as own)
;
-- given: report_arrivals
select
    'pillars' as dataset, 'region' as unit_kind, unit_code, 'tahun' as period_kind, period, received
from
    (
        values
            ('K', date '2023-01-01', date '2024-02-01'),
            ('K1', date '2023-01-01', date '2024-02-01'),
            ('K2', date '2023-01-01', date '2024-02-01'),
            ('K', date '2024-01-01', date '2025-02-01'),
            ('K1', date '2024-01-01', date '2025-02-01'),
            ('K1', date '2025-01-01', date '2026-01-05')
    ) as given(unit_code, period, received)
;
-- expect
select
    'pillars' as dataset,
    'region' as unit_kind,
    unit_code,
    'tahun' as period_kind,
    period,
    cast(period + interval '11 months' as date) as last_month,
    cast(null as date) as due_date,
    received
from
    (
        values
            ('K', date '2023-01-01', date '2024-02-01'),
            ('K1', date '2023-01-01', date '2024-02-01'),
            ('K2', date '2023-01-01', date '2024-02-01'),
            ('K3', date '2023-01-01', null),
            ('K', date '2024-01-01', date '2025-02-01'),
            ('K1', date '2024-01-01', date '2025-02-01'),
            ('K2', date '2024-01-01', null),
            ('K3', date '2024-01-01', null),
            ('K', date '2025-01-01', null),
            ('K1', date '2025-01-01', date '2026-01-05'),
            ('K2', date '2025-01-01', null),
            ('K3', date '2025-01-01', null)
    ) as expected(unit_code, period, received)
;
-- case: one kabupaten sends for its kecamatan, another's kecamatan send for themselves
-- given: agency
select date '2025-01-01' as reporting_since, date '2026-01-09' as as_of
;
-- given: catalogue_datasets
select 'ppks' as dataset, 'yearly' as frequency, 0 as due_day
;
-- given: regions
select *
from
    (
        values
            ('K', null, 'kabupaten'),
            ('K1', 'K', 'kecamatan'),
            ('L', null, 'kabupaten'),
            ('L1', 'L', 'kecamatan'),
            ('L2', 'L', 'kecamatan')
    ) as given(region_code, parent_code, level)
cross join (select true as own)
;
-- given: report_arrivals
select
    'ppks' as dataset,
    'region' as unit_kind,
    unit_code,
    'tahun' as period_kind,
    date '2025-01-01' as period,
    date '2026-01-05' as received
from (values ('K'), ('L1')) as given(unit_code)
;
-- expect
select
    'ppks' as dataset,
    'region' as unit_kind,
    unit_code,
    'tahun' as period_kind,
    date '2025-01-01' as period,
    date '2025-12-01' as last_month,
    cast(null as date) as due_date,
    received
from
    (values ('K', date '2026-01-05'), ('L1', date '2026-01-05'), ('L2', null)) as expected(
        unit_code, received
    )
;
-- case: empty
-- expect: none
