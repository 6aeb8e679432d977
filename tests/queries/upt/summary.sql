-- case: one that reported, one that is silent, one not yet open; NULL is not 0
-- given: agency
select 'x' as slug, date '2026-10-20' as as_of
;
-- given: regions
select *
from
    (values ('35.17.09', 'Jombang', -7.5, 112.2), ('35.06.01', 'Kediri', -7.8, 112.0)) as given(
        region_code, region_name, lat, lon
    )
;
-- given: upt
select *
from
    (
        values
            ('A', 'UPT A', 'lanjut_usia', '8', '35.17.09', -7.54, 112.22, 100, 'definitif', null),
            ('B', 'UPT B', 'lanjut_usia', '8', '35.06.01', null, null, 50, 'plt', null),
            ('C', 'UPT C', 'anak', '2', '35.06.01', null, null, 50, 'plt', date '2027-01-01')
    ) as given(
        upt_code,
        upt_name,
        kind,
        target_ppks,
        region_code,
        lat,
        lon,
        capacity,
        head_status,
        valid_from
    )
;
-- given: observations
select
    'upt' as unit_kind,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('upt_residents', 'A', 118),
            ('upt_occupancy_pct', 'A', 118.0),
            ('waiting', 'A', 0),
            ('upt_services', 'A', 40),
            ('upt_residents', 'B', null),
            ('waiting', 'B', null)
    ) as given(indicator, unit_code, value)
;
-- given: upt_residents
select 'A' as upt_code, 'bulan' as period_kind, *
from
    (
        values
            (date '2026-09-01', 'panti', 115, 5, 118, 2, 0, 0, 0, 0),
            (date '2026-09-01', 'dinas', 115, 9, 118, 6, 0, 0, 0, 0),
            (date '2026-08-01', 'panti', 110, 5, 115, 0, 0, 0, 0, 0)
    ) as given(
        month,
        reported_by,
        start_residents,
        admitted,
        end_residents,
        returned_home,
        independent,
        referred,
        died,
        left_without_leave
    )
;
-- given: upt_services
select
    'A' as upt_code, 'bulan' as period_kind, date '2026-09-01' as month, 'panti' as reported_by, *
from (values ('Bimbingan fisik', 30, 90), ('Kesehatan', 10, 20)) as given(service, services, people)
;
-- given: reports
select 'upt' as unit_kind, 'bulan' as cadence, *, date '2026-10-05' as due_date
from
    (
        values
            ('upt_residents', 'A', date '2026-09-01', date '2026-10-03', true, true),
            ('upt_services', 'A', date '2026-09-01', date '2026-10-08', false, true),
            ('upt_residents', 'B', date '2026-09-01', null, false, true),
            ('upt_residents', 'B', date '2026-08-01', date '2026-09-20', false, true)
    ) as given(dataset, unit_code, period, received, on_time, is_due)
union all
select
    'upt', 'minggu', 'upt_activities', 'A', date '2026-09-07', null, false, true, date '2026-09-14'
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values
            (
                'A',
                'UPT A',
                'lanjut_usia',
                '8',
                '35.17.09',
                'Jombang',
                -7.54,
                112.22,
                100,
                118,
                118.0,
                true,
                0,
                40,
                110,
                5,
                2,
                2,
                2,
                'terlambat',
                date '2026-09-01',
                date '2026-10-08',
                12,
                'definitif'
            ),
            (
                'B',
                'UPT B',
                'lanjut_usia',
                '8',
                '35.06.01',
                'Kediri',
                -7.8,
                112.0,
                50,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                0,
                1,
                'belum',
                date '2026-08-01',
                date '2026-09-20',
                30,
                'plt'
            )
    ) as expected(
        upt_code,
        upt_name,
        kind,
        target_ppks,
        region_code,
        region_name,
        lat,
        lon,
        capacity,
        residents,
        occupancy_pct,
        is_overfull,
        waiting,
        services,
        people,
        admitted,
        left_upt,
        reported,
        expected,
        report_status,
        last_period,
        last_received,
        silent_days,
        head_status
    )
;
-- case: a year adds what moves and takes the year's own figures; without expected reports nobody
-- is silent
-- given: agency
select 'x' as slug, date '2026-10-20' as as_of
;
-- given: upt
select 'A' as upt_code, 'UPT A' as upt_name, 'anak' as kind
;
-- given: observations
select
    'upt' as unit_kind,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    'upt_residents' as indicator,
    'A' as unit_code,
    118 as value
;
-- given: upt_residents
select 'A' as upt_code, 'bulan' as period_kind, 'panti' as reported_by, *
from
    (
        values
            (date '2026-01-01', 10, 5, 12, null),
            (date '2026-12-01', null, 1, null, 0),
            (date '2025-12-01', 10, 7, 10, null)
    ) as given(month, start_residents, admitted, end_residents, returned_home)
;
-- params
select date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect
select *
from
    (
        values
            (
                'A',
                'UPT A',
                'anak',
                null,
                null,
                null,
                null,
                null,
                null,
                118,
                null,
                false,
                null,
                null,
                null,
                6,
                3,
                0,
                0,
                'belum_jatuh_tempo',
                null,
                null,
                null,
                null
            )
    ) as expected(
        upt_code,
        upt_name,
        kind,
        target_ppks,
        region_code,
        region_name,
        lat,
        lon,
        capacity,
        residents,
        occupancy_pct,
        is_overfull,
        waiting,
        services,
        people,
        admitted,
        left_upt,
        reported,
        expected,
        report_status,
        last_period,
        last_received,
        silent_days,
        head_status
    )
;
-- case: empty
-- params
select date '2026-09-01' as period, 'bulan' as period_kind
;
-- expect: none
