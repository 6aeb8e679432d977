-- What the Monday assembly is told: the last week that closed before as_of. One row per office.
-- Homes: how they told of that week, and who has been silent longest. Residents and payments: of
-- the newest month up to the week that has figures (observations). Reports by people and services:
-- of the week and of the one before; open ones as they stand at as_of. Decisions: open, past their
-- day, and due within seven days of as_of. Nothing sent at all is NULL, not zero.
with
    today as (
        select
            slug,
            as_of,
            cast(date_trunc('week', as_of) - interval '7 days' as date) as week,
            cast(date_trunc('week', as_of) as date) as next_week
        from agency
        where as_of is not null
    ),
    homes as (
        select
            count(*) as upt,
            count(weeks.received) as reported,
            count_if(weeks.status = 'terlambat') as late,
            count_if(weeks.is_nihil) as nihil,
            count_if(weeks.status = 'belum') as silent,
            cast(sum(weeks.activities) as bigint) as activities
        from upt_weeks as weeks
        join today on weeks.week = today.week
    ),
    silences as (
        select
            max_by(upt.upt_name, coalesce(observations.value, 1e9)) as silent_name,
            max_by(observations.value, coalesce(observations.value, 1e9)) as silent_days
        from upt_weeks as weeks
        join today on weeks.week = today.week
        join upt on upt.upt_code = weeks.upt_code
        left join
            observations
            on observations.indicator = 'silent_days'
            and observations.unit_kind = 'upt'
            and observations.unit_code = weeks.upt_code
            and observations.period = cast(date_trunc('month', weeks.week) as date)
            and observations.period_kind = 'bulan'
            and observations.program_code = '*'
            and observations.part = '*'
        where weeks.status = 'belum'
    ),
    figures as (
        select
            observations.indicator,
            observations.unit_kind,
            observations.unit_code,
            observations.period,
            observations.value,
            observations.reported,
            observations.expected
        from observations
        join today on observations.period < today.next_week
        where
            observations.period_kind = 'bulan'
            and observations.program_code = '*'
            and observations.part = '*'
            and observations.indicator
            in ('upt_residents', 'upt_occupancy_pct', 'paid', 'quota', 'failed')
    ),
    residents as (
        select
            figures.period as residents_month,
            cast(figures.value as bigint) as residents,
            figures.reported as homes_reported,
            figures.expected as homes_expected
        from figures
        where
            figures.indicator = 'upt_residents'
            and figures.unit_kind = 'office'
            and figures.value is not null
        order by figures.period desc
        limit 1
    ),
    rooms as (
        select
            count_if(
                figures.value
                > (select value from catalogue_thresholds where threshold = 'full_pct')
            ) as overfull,
            max_by(upt.upt_name, figures.value) as fullest_name,
            max(figures.value) as fullest_pct
        from figures
        join residents on residents.residents_month = figures.period
        join upt on upt.upt_code = figures.unit_code
        where figures.indicator = 'upt_occupancy_pct' and figures.unit_kind = 'upt'
    ),
    reports as (
        select
            count_if(
                cases.reported_at >= today.week and cases.reported_at < today.next_week
            ) as cases_in,
            count_if(
                cases.reported_at >= today.week
                and cases.reported_at < today.next_week
                and cases.reached_at is not null
            ) as cases_reached,
            count_if(
                cases.reported_at >= today.week - interval '7 days'
                and cases.reported_at < today.week
            ) as cases_before,
            count_if(cases.closed_at is null) as cases_open,
            count_if(cases.closed_at is null and cases.reached_at is null) as cases_waiting
        from cases
        cross join today
        having count(*) > 0
    ),
    services as (
        select
            count_if(log.date >= today.week and log.date < today.next_week) as services,
            count(
                distinct case
                    when log.date >= today.week and log.date < today.next_week then log.region_code
                end
            ) as service_areas,
            count_if(
                log.date >= today.week - interval '7 days' and log.date < today.week
            ) as services_before,
            max(log.date) as service_last
        from service_log as log
        cross join today
        having count(*) > 0
    ),
    paid_months as (
        select max(figures.period) as paid_month
        from figures
        join agency on figures.unit_code = agency.region_code
        where
            figures.indicator = 'paid'
            and figures.unit_kind = 'region'
            and figures.value is not null
    ),
    payments as (
        select
            figures.period as paid_month,
            cast(
                max(case when figures.indicator = 'paid' then figures.value end) as bigint
            ) as paid,
            cast(
                max(case when figures.indicator = 'quota' then figures.value end) as bigint
            ) as quota,
            cast(
                max(case when figures.indicator = 'failed' then figures.value end) as bigint
            ) as failed
        from figures
        join paid_months on paid_months.paid_month = figures.period
        join agency on figures.unit_code = agency.region_code
        where figures.unit_kind = 'region'
        group by figures.period
    ),
    orders as (
        select
            count(*) as decisions,
            count_if(decisions.done_at is null) as decisions_open,
            count_if(
                decisions.done_at is null and decisions.due < today.as_of
            ) as decisions_overdue,
            count_if(
                decisions.done_at is null
                and decisions.due >= today.as_of
                and decisions.due < today.as_of + interval '7 days'
            ) as decisions_due
        from decisions
        cross join today
        having count(*) > 0
    )
select
    today.week,
    cast(today.next_week - interval '1 day' as date) as last_day,
    today.as_of,
    homes.upt,
    homes.reported,
    homes.late,
    homes.nihil,
    homes.silent,
    homes.activities,
    silences.silent_name,
    cast(silences.silent_days as bigint) as silent_days,
    residents.residents_month,
    residents.residents,
    residents.homes_reported,
    residents.homes_expected,
    rooms.overfull,
    rooms.fullest_name,
    rooms.fullest_pct,
    reports.cases_in,
    reports.cases_reached,
    reports.cases_before,
    reports.cases_open,
    reports.cases_waiting,
    services.services,
    services.service_areas,
    services.services_before,
    services.service_last,
    payments.paid_month,
    payments.paid,
    payments.quota,
    payments.failed,
    orders.decisions,
    orders.decisions_open,
    orders.decisions_overdue,
    orders.decisions_due
from today
left join homes on homes.upt > 0
left join silences on true
left join residents on true
left join rooms on true
left join reports on true
left join services on true
left join payments on true
left join orders on true
