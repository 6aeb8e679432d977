-- One row per call: how many areas of $level within $parent ('*' = all) are on schedule, of how
-- many.
-- The areas without a payment due (no plan, or due day not passed) are not among them.
select
    count(*) filter (where status not in ('tanpa_rencana', 'belum_jatuh_tempo')) as areas,
    count(*) filter (where status = 'sesuai_jadwal') as on_schedule,
    count(*) filter (where status = 'tertinggal') as behind,
    count(*) filter (where status = 'belum_lengkap') as incomplete,
    count(*) filter (where status = 'belum_melapor') as not_reported,
    count(*) filter (where status in ('tanpa_rencana', 'belum_jatuh_tempo')) as not_due,
    85.0 as threshold_pct
from area_progress
where
    program_code = $program
    and period = cast($period as date)
    and period_kind = $period_kind
    and level = $level
    and ($parent = '*' or starts_with(region_code, $parent || '.'))
