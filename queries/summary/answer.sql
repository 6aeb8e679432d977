-- One row per call: how many areas of $level within $parent ('*' = all) are on schedule; the worst.
-- not_due: areas without a payment due (no plan, or due day not passed); they are not late. The
-- worst area is the first of summary/behind; NULL where nothing is behind.
with
    chosen as (
        select region_code, status, reason, months_late
        from area_progress
        where
            program_code = $program
            and period = cast($period as date)
            and period_kind = $period_kind
            and level = $level
            and ($parent = '*' or starts_with(region_code, $parent || '.'))
    ),
    counts as (
        select
            count(*) as areas,
            count(*) filter (where status = 'sesuai_jadwal') as on_schedule,
            count(*) filter (where status = 'tertinggal') as behind,
            count(*) filter (where status = 'belum_lengkap') as incomplete,
            count(*) filter (where status = 'belum_melapor') as not_reported,
            count(*) filter (where status in ('tanpa_rencana', 'belum_jatuh_tempo')) as not_due
        from chosen
    ),
    worst as (
        select
            chosen.region_code,
            regions.region_name,
            chosen.status,
            chosen.reason,
            chosen.months_late,
            observations.value as paid_pct
        from chosen
        join regions on regions.region_code = chosen.region_code
        left join
            observations
            on observations.indicator = 'paid_pct'
            and observations.unit_kind = 'region'
            and observations.unit_code = chosen.region_code
            and observations.period = cast($period as date)
            and observations.period_kind = $period_kind
            and observations.program_code = $program
            and observations.part = '*'
        where chosen.status in ('tertinggal', 'belum_melapor', 'belum_lengkap')
        order by
            case chosen.status when 'tertinggal' then 1 when 'belum_melapor' then 2 else 3 end,
            chosen.months_late desc,
            observations.value nulls last,
            chosen.region_code
        limit 1
    )
select
    counts.areas,
    counts.on_schedule,
    counts.behind,
    counts.incomplete,
    counts.not_reported,
    counts.not_due,
    worst.region_code as worst_code,
    worst.region_name as worst_name,
    worst.status as worst_status,
    worst.reason as worst_reason,
    worst.months_late as worst_months_late,
    worst.paid_pct as worst_paid_pct,
    thresholds.value as threshold_pct
from counts
join catalogue_thresholds as thresholds on thresholds.threshold = 'on_schedule_pct'
left join worst on true
