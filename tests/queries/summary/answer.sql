-- case: counts by status; what has no plan or is not yet due is not among the areas
-- given: area_progress
select 'PKH' as program_code, date '2026-09-01' as period, 'bulan' as period_kind, *
from
    (
        values
            ('16.03.01', 'kecamatan', 'sesuai_jadwal'),
            ('16.03.02', 'kecamatan', 'sesuai_jadwal'),
            ('16.03.03', 'kecamatan', 'tertinggal'),
            ('16.03.04', 'kecamatan', 'belum_melapor'),
            ('16.03.05', 'kecamatan', 'belum_lengkap'),
            ('16.03.06', 'kecamatan', 'tanpa_rencana'),
            ('16.03.07', 'kecamatan', 'belum_jatuh_tempo'),
            ('16.06.01', 'kecamatan', 'sesuai_jadwal'),
            ('16.03', 'kabupaten', 'sesuai_jadwal')
    ) as given(region_code, level, status)
;
-- params
select
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '16.03' as parent
;
-- expect
select *
from
    (values (5, 2, 1, 1, 1, 2, 85.0)) as expected(
        areas, on_schedule, behind, incomplete, not_reported, not_due, threshold_pct
    )
;
-- case: empty: no areas at all
-- given: area_progress
select
    'PKH' as program_code,
    date '2026-08-01' as period,
    'bulan' as period_kind,
    '16.03.01' as region_code,
    'kecamatan' as level,
    'tertinggal' as status
;
-- params
select
    date '2026-09-01' as period,
    'bulan' as period_kind,
    '*' as program,
    'kecamatan' as level,
    '*' as parent
;
-- expect
select *
from
    (values (0, 0, 0, 0, 0, 0, 85.0)) as expected(
        areas, on_schedule, behind, incomplete, not_reported, not_due, threshold_pct
    )
