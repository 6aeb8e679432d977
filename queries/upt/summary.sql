-- One row per UPT: its figures at $period, whether it reported, and when it last did.
-- Residents, occupancy, waiting and services are those of observations; NULL = not reported.
-- is_overfull: more residents than the threshold lets into its places; never where one is not
-- known.
with
    span as (
        select period as first_month, last_month
        from calendar_periods
        where period = cast($period as date) and period_kind = $period_kind
    ),
    figures as (
        select
            unit_code as upt_code,
            max(case when indicator = 'upt_residents' then value end) as residents,
            max(case when indicator = 'upt_occupancy_pct' then value end) as occupancy_pct,
            max(case when indicator = 'waiting' then value end) as waiting,
            max(case when indicator = 'upt_services' then value end) as services
        from observations
        where
            unit_kind = 'upt'
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = '*'
            and part = '*'
            and indicator in ('upt_residents', 'upt_occupancy_pct', 'waiting', 'upt_services')
        group by unit_code
    ),
    movements as (
        select
            upt_code,
            sum(admitted) as admitted,
            sum(
                coalesce(
                    start_residents + admitted - end_residents,
                    returned_home + independent + referred + died + left_without_leave
                )
            ) as left_upt
        from resident_reports as reports
        join span on reports.month >= span.first_month and reports.last_month <= span.last_month
        group by upt_code
    ),
    served as (
        select upt_code, sum(people) as people
        from upt_services, span
        where reported_by = 'panti' and month between span.first_month and span.last_month
        group by upt_code
    ),
    due_reports as (
        select
            unit_code as upt_code,
            count(*) as expected,
            count(received) as reported,
            count(*) filter (where received is not null and not on_time) as late
        from reports, span
        where
            unit_kind = 'upt'
            and cadence = 'bulan'
            and due_date is not null
            and period between span.first_month and span.last_month
            and (received is not null or is_due)
        group by unit_code
    ),
    last_reports as (
        select unit_code as upt_code, max(period) as last_period, max(received) as last_received
        from reports
        where
            unit_kind = 'upt'
            and cadence = 'bulan'
            and due_date is not null
            and received is not null
        group by unit_code
    )
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    upt.target_ppks,
    upt.region_code,
    regions.region_name,
    coalesce(upt.lat, regions.lat) as lat,
    coalesce(upt.lon, regions.lon) as lon,
    upt.capacity,
    figures.residents,
    figures.occupancy_pct,
    coalesce(
        100.0 * figures.residents
        > upt.capacity * (select value from catalogue_thresholds where threshold = 'full_pct'),
        false
    ) as is_overfull,
    figures.waiting,
    figures.services,
    served.people,
    movements.admitted,
    movements.left_upt,
    coalesce(due_reports.reported, 0) as reported,
    coalesce(due_reports.expected, 0) as expected,
    case
        when due_reports.expected is null
        then 'belum_jatuh_tempo'
        when due_reports.reported < due_reports.expected
        then 'belum'
        when due_reports.late > 0
        then 'terlambat'
        else 'tepat_waktu'
    end as report_status,
    last_reports.last_period,
    last_reports.last_received,
    date_diff('day', last_reports.last_received, agency.as_of) as silent_days,
    upt.head_status
from upt
cross join span
cross join agency
left join regions on regions.region_code = upt.region_code
left join figures on figures.upt_code = upt.upt_code
left join movements on movements.upt_code = upt.upt_code
left join served on served.upt_code = upt.upt_code
left join due_reports on due_reports.upt_code = upt.upt_code
left join last_reports on last_reports.upt_code = upt.upt_code
where
    (upt.valid_from is null or upt.valid_from <= last_day(span.last_month))
    and (upt.valid_to is null or upt.valid_to >= span.first_month)
order by upt.kind, upt.upt_name
