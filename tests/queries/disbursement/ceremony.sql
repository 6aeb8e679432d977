-- case: before the transfer first, then paid without a day, then after it
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: programs
select 'KUBE' as program_code, 'Kelompok Usaha' as program_name
;
-- given: disbursements
select
    'KUBE' as program_code, 'bulan' as period_kind, '1' as stage, date '2026-08-02' as sp2d_date, *
from
    (
        values
            ('16.03.01', date '2026-07-01', 5, date '2026-08-10', date '2026-08-12'),
            ('16.03.01', date '2026-08-01', 5, date '2026-08-10', date '2026-08-06'),
            ('16.03.02', date '2026-08-01', 0, null, date '2026-08-05'),
            ('16.03.02', date '2026-07-01', 4, null, date '2026-08-05'),
            ('16.03.02', date '2026-06-01', 4, date '2026-08-10', date '2026-08-10'),
            ('16.03.02', date '2026-05-01', 4, date '2026-08-10', null),
            ('16.03.02', date '2025-08-01', 4, date '2025-08-10', date '2025-08-01'),
            ('16.06.01', date '2026-08-01', 4, date '2026-08-10', date '2026-08-01')
    ) as given(region_code, month, paid, transfer_date, ceremony_date)
;
-- params
select 2026 as year, '*' as program, '16.03' as region
;
-- expect: in order
select
    'KUBE' as program_code,
    'Kelompok Usaha' as program_name,
    region_code,
    region_name,
    'Muara Enim' as parent_name,
    month,
    'bulan' as period_kind,
    '1' as stage,
    date '2026-08-02' as sp2d_date,
    transfer_date,
    ceremony_date,
    days,
    state
from
    (
        values
            (
                '16.03.01',
                'Tanjung Agung',
                date '2026-08-01',
                date '2026-08-10',
                date '2026-08-06',
                -4,
                'sebelum_dana'
            ),
            (
                '16.03.02',
                'Muara Enim',
                date '2026-08-01',
                null,
                date '2026-08-05',
                null,
                'sebelum_dana'
            ),
            (
                '16.03.02',
                'Muara Enim',
                date '2026-07-01',
                null,
                date '2026-08-05',
                null,
                'tanpa_tanggal'
            ),
            (
                '16.03.01',
                'Tanjung Agung',
                date '2026-07-01',
                date '2026-08-10',
                date '2026-08-12',
                2,
                'setelah_dana'
            ),
            (
                '16.03.02',
                'Muara Enim',
                date '2026-06-01',
                date '2026-08-10',
                date '2026-08-10',
                0,
                'setelah_dana'
            )
    ) as expected(region_code, region_name, month, transfer_date, ceremony_date, days, state)
;
-- case: another programme is asked
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: disbursements
select
    'KUBE' as program_code,
    '16.03.01' as region_code,
    date '2026-08-01' as month,
    'bulan' as period_kind,
    '1' as stage,
    date '2026-08-06' as ceremony_date
;
-- params
select 2026 as year, 'RTLH' as program, '*' as region
;
-- expect: none
-- case: empty
-- params
select 2026 as year, '*' as program, '*' as region
;
-- expect: none
