-- One row per programme ('*' = all), area and period: on schedule or not, since when, why.
-- On schedule: at least `on_schedule_pct` of the quota is paid (tanpa_rencana: no quota is known).
-- Behind since: the first of the unbroken run of periods that were late or not reported; a period
-- without a quota, or whose due day has not passed, neither breaks the run nor adds to it. A year
-- is behind when its own share is, or when the newest of its months is.
with
    shares as (
        select
            program_code,
            unit_code as region_code,
            level,
            period,
            period_kind,
            max(case when indicator = 'paid_pct' then numerator end) as paid,
            max(case when indicator = 'paid_pct' then denominator end) as quota,
            max(case when indicator = 'paid_pct' then value end) as paid_pct,
            max(case when indicator = 'paid' then reported end) as reported,
            max(case when indicator = 'paid' then expected end) as expected,
            max(case when indicator = 'paid' then status end) as observed,
            max(case when indicator = 'failed' then value end) as failed
        from observations
        where indicator in ('paid', 'paid_pct', 'failed') and unit_kind = 'region' and part = '*'
        group by program_code, unit_code, level, period, period_kind
    ),
    judged as (
        select
            program_code,
            region_code,
            level,
            period,
            period_kind,
            quota - paid - coalesce(failed, 0) as waiting,
            failed,
            case
                when paid_pct < thresholds.value
                then 'tertinggal'
                when paid_pct is not null and reported < expected
                then 'belum_lengkap'
                when paid_pct is not null
                then 'sesuai_jadwal'
                when reported > 0
                then 'tanpa_rencana'
                when observed = 'provisional'
                then 'belum_jatuh_tempo'
                else 'belum_melapor'
            end as own_status
        from shares
        join catalogue_thresholds as thresholds on thresholds.threshold = 'on_schedule_pct'
    ),
    steps as (
        select
            program_code,
            region_code,
            period,
            period_kind,
            own_status in ('tertinggal', 'belum_melapor') as late,
            sum(case when own_status in ('tertinggal', 'belum_melapor') then 0 else 1 end) over (
                partition by program_code, region_code
                order by period, period_kind
                rows between unbounded preceding and current row
            ) as run
        from judged
        where
            own_status not in ('tanpa_rencana', 'belum_jatuh_tempo')
            and period_kind <> 'tahun'
            and (program_code <> '*' or period_kind = 'bulan')
    ),
    late_periods as (
        select
            program_code,
            region_code,
            period,
            period_kind,
            min(period) over (partition by program_code, region_code, run) as behind_since
        from steps
        where late
    ),
    late_runs as (
        select
            late_periods.program_code,
            late_periods.region_code,
            late_periods.period,
            late_periods.period_kind,
            late_periods.behind_since,
            cast(
                12 * (year(late_periods.period) - year(late_periods.behind_since))
                + month(late_periods.period)
                - month(late_periods.behind_since)
                + kinds.months as bigint
            ) as months_late
        from late_periods
        join period_kinds as kinds on kinds.period_kind = late_periods.period_kind
    ),
    newest_of_year as (
        select program_code, region_code, year(period) as year, max(period) as period
        from steps
        group by program_code, region_code, year(period)
    ),
    late_years as (
        select late_runs.*, newest_of_year.year
        from newest_of_year
        join
            late_runs
            on late_runs.program_code = newest_of_year.program_code
            and late_runs.region_code = newest_of_year.region_code
            and late_runs.period = newest_of_year.period
    ),
    largest as (
        select program_code, region_code, period, period_kind, max(families) as families
        from failure_reasons
        group by program_code, region_code, period, period_kind
    ),
    top_reasons as (
        select
            largest.program_code,
            largest.region_code,
            largest.period,
            largest.period_kind,
            min(failure_reasons.reason) as reason,
            max(largest.families) as families
        from largest
        join
            failure_reasons
            on failure_reasons.program_code = largest.program_code
            and failure_reasons.region_code = largest.region_code
            and failure_reasons.period = largest.period
            and failure_reasons.period_kind = largest.period_kind
            and failure_reasons.families = largest.families
        group by largest.program_code, largest.region_code, largest.period, largest.period_kind
    ),
    explained as (
        select
            judged.program_code,
            judged.region_code,
            judged.level,
            judged.period,
            judged.period_kind,
            judged.own_status,
            case
                when judged.own_status in ('belum_melapor', 'belum_lengkap')
                then 'belum_melapor'
                when judged.own_status <> 'tertinggal'
                then null
                when judged.waiting > coalesce(judged.failed, 0)
                then 'menunggu'
                else coalesce(top_reasons.reason, 'tanpa_sebab')
            end as own_reason,
            case
                when judged.own_status <> 'tertinggal'
                then null
                when judged.waiting > coalesce(judged.failed, 0)
                then judged.waiting
                else coalesce(top_reasons.families, judged.failed)
            end as own_families
        from judged
        left join
            top_reasons
            on top_reasons.program_code = judged.program_code
            and top_reasons.region_code = judged.region_code
            and top_reasons.period = judged.period
            and top_reasons.period_kind = judged.period_kind
    )
select
    explained.program_code,
    explained.region_code,
    explained.level,
    explained.period,
    explained.period_kind,
    case
        when newest.own_status = 'tertinggal'
        then 'tertinggal'
        when newest.own_status = 'belum_melapor' and explained.own_status = 'sesuai_jadwal'
        then 'belum_lengkap'
        else explained.own_status
    end as status,
    case
        when newest.own_status is null then explained.own_reason else newest.own_reason
    end as reason,
    cast(
        case
            when newest.own_status is null then explained.own_families else newest.own_families
        end as bigint
    ) as reason_families,
    coalesce(late_runs.behind_since, late_years.behind_since) as behind_since,
    coalesce(late_runs.months_late, late_years.months_late, 0) as months_late
from explained
left join
    late_runs
    on late_runs.program_code = explained.program_code
    and late_runs.region_code = explained.region_code
    and late_runs.period = explained.period
    and late_runs.period_kind = explained.period_kind
left join
    late_years
    on explained.period_kind = 'tahun'
    and late_years.program_code = explained.program_code
    and late_years.region_code = explained.region_code
    and late_years.year = year(explained.period)
left join
    explained as newest
    on newest.program_code = late_years.program_code
    and newest.region_code = late_years.region_code
    and newest.period = late_years.period
    and newest.period_kind = late_years.period_kind
order by program_code, region_code, period, period_kind
