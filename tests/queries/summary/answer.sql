-- case: counts by status and the worst; what has no plan or is not yet due is not late
-- given: regions
select *
from
    (values ('16.03.03', 'C'), ('16.03.08', 'H'), ('16.03.04', 'D')) as given(
        region_code, region_name
    )
;
-- given: area_progress
select 'PKH' as program_code, date '2026-09-01' as period, 'bulan' as period_kind, *
from
    (
        values
            ('16.03.01', 'kecamatan', 'sesuai_jadwal', null, 0),
            ('16.03.02', 'kecamatan', 'sesuai_jadwal', null, 0),
            ('16.03.03', 'kecamatan', 'tertinggal', 'pindah', 2),
            ('16.03.04', 'kecamatan', 'belum_melapor', 'belum_melapor', 5),
            ('16.03.05', 'kecamatan', 'belum_lengkap', 'belum_melapor', 0),
            ('16.03.06', 'kecamatan', 'tanpa_rencana', null, 0),
            ('16.03.07', 'kecamatan', 'belum_jatuh_tempo', null, 0),
            ('16.03.08', 'kecamatan', 'tertinggal', 'ganda', 2),
            ('16.06.01', 'kecamatan', 'sesuai_jadwal', null, 0),
            ('16.03', 'kabupaten', 'sesuai_jadwal', null, 0)
    ) as given(region_code, level, status, reason, months_late)
;
-- given: observations
select
    'paid_pct' as indicator,
    'region' as unit_kind,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    *
from (values ('16.03.03', 70.0), ('16.03.08', 60.0)) as given(unit_code, value)
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
    (values (8, 2, 2, 1, 1, 2, '16.03.08', 'H', 'tertinggal', 'ganda', 2, 60.0, 85.0)) as expected(
        areas,
        on_schedule,
        behind,
        incomplete,
        not_reported,
        not_due,
        worst_code,
        worst_name,
        worst_status,
        worst_reason,
        worst_months_late,
        worst_paid_pct,
        threshold_pct
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
    (values (0, 0, 0, 0, 0, 0, null, null, null, null, null, null, 85.0)) as expected(
        areas,
        on_schedule,
        behind,
        incomplete,
        not_reported,
        not_due,
        worst_code,
        worst_name,
        worst_status,
        worst_reason,
        worst_months_late,
        worst_paid_pct,
        threshold_pct
    )
