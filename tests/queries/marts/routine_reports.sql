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
            ('A', true, null), ('B', true, date '2026-04-30'), ('C', false, null), ('D', true, null)
    ) as given(region_code, own, valid_to)
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
    (values ('K', null, true), ('K1', 'K', true), ('L', null, true), ('L1', 'L', true)) as given(
        region_code, parent_code, own
    )
;
-- given: unit_parents
select 'region' as unit_kind, *
from (values ('K1', 'K'), ('L1', 'L')) as given(unit_code, parent_code)
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
-- case: empty
-- expect: none
