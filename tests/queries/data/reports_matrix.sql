-- case: on time, late, missing, not yet due, and without a due day; months outside are left out,
-- and
-- so is what does not lie in the chosen parent
-- given: agency
select 'x' as slug, 'Dinsos' as short_name, '16' as region_code, date '2026-10-07' as as_of
;
-- given: regions
select *
from
    (
        values
            ('16', 'Sumatera Selatan', 'provinsi', '00', true),
            ('16.03', 'Kabupaten Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', true)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: upt
select 'RS' as upt_code, 'Rumah Singgah' as upt_name, '16.03.01' as region_code
;
-- given: reports
select *, period as month, 'bulan' as cadence
from
    (
        values
            (
                'disbursements',
                'region',
                '16.03.01',
                date '2026-07-01',
                date '2026-08-10',
                date '2026-08-05',
                true,
                true,
                'tepat_waktu'
            ),
            (
                'disbursements',
                'region',
                '16.03.01',
                date '2026-08-01',
                date '2026-09-10',
                date '2026-09-20',
                false,
                true,
                'terlambat'
            ),
            (
                'disbursements',
                'region',
                '16.03.01',
                date '2026-09-01',
                date '2026-10-10',
                null,
                null,
                false,
                'belum'
            ),
            (
                'outcomes',
                'region',
                '16.03.01',
                date '2026-09-01',
                null,
                date '2026-10-10',
                null,
                true,
                'diterima'
            ),
            (
                'disbursements',
                'region',
                '16.06.01',
                date '2026-09-01',
                date '2026-10-10',
                null,
                null,
                false,
                'belum'
            ),
            (
                'disbursements',
                'region',
                '16.03.01',
                date '2025-09-01',
                date '2025-10-10',
                null,
                false,
                true,
                'belum'
            ),
            (
                'upt_services',
                'upt',
                'RS',
                date '2026-09-01',
                date '2026-10-05',
                null,
                false,
                true,
                'belum'
            )
    ) as given(dataset, unit_kind, unit_code, period, due_date, received, on_time, is_due, status)
;
-- params
select
    '*' as dataset,
    date '2026-01-01' as period_from,
    date '2026-12-01' as period_to,
    '16.03' as parent
;
-- expect: in order
select *
from
    (
        values
            (
                'disbursements',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                'bulan',
                date '2026-07-01',
                date '2026-07-01',
                date '2026-08-10',
                date '2026-08-05',
                0,
                'tepat_waktu'
            ),
            (
                'disbursements',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                'bulan',
                date '2026-08-01',
                date '2026-08-01',
                date '2026-09-10',
                date '2026-09-20',
                10,
                'terlambat'
            ),
            (
                'disbursements',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                'bulan',
                date '2026-09-01',
                date '2026-09-01',
                date '2026-10-10',
                null,
                null,
                'belum_jatuh_tempo'
            ),
            (
                'outcomes',
                'region',
                '16.03.01',
                'Tanjung Agung',
                'Kabupaten Muara Enim',
                'bulan',
                date '2026-09-01',
                date '2026-09-01',
                null,
                date '2026-10-10',
                null,
                'diterima'
            ),
            (
                'upt_services',
                'upt',
                'RS',
                'Rumah Singgah',
                'Tanjung Agung',
                'bulan',
                date '2026-09-01',
                date '2026-09-01',
                date '2026-10-05',
                null,
                null,
                'belum'
            )
    ) as expected(
        dataset,
        unit_kind,
        unit_code,
        unit_name,
        parent_name,
        cadence,
        period,
        month,
        due_date,
        received,
        days_late,
        status
    )
;
-- case: one dataset, everywhere: the office reports too
-- given: agency
select 'x' as slug, 'Dinsos' as short_name, '16' as region_code, date '2026-10-20' as as_of
;
-- given: reports
select
    'budgets' as dataset,
    'office' as unit_kind,
    'x' as unit_code,
    'bulan' as cadence,
    date '2026-09-01' as period,
    date '2026-09-01' as month,
    date '2026-10-10' as due_date,
    true as is_due,
    'belum' as status
;
-- params
select
    'budgets' as dataset,
    date '2026-09-01' as period_from,
    date '2026-09-01' as period_to,
    '*' as parent
;
-- expect
select *
from
    (
        values
            (
                'budgets',
                'office',
                'x',
                'Dinsos',
                null,
                'bulan',
                date '2026-09-01',
                date '2026-09-01',
                date '2026-10-10',
                null,
                null,
                'belum'
            )
    ) as expected(
        dataset,
        unit_kind,
        unit_code,
        unit_name,
        parent_name,
        cadence,
        period,
        month,
        due_date,
        received,
        days_late,
        status
    )
;
-- case: empty
-- params
select
    '*' as dataset, date '2026-01-01' as period_from, date '2026-12-01' as period_to, '*' as parent
;
-- expect: none
