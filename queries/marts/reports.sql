-- Reports expected and received. One row per dataset, unit and closing period.
-- From the office's first reporting month on, closed periods only; month is the one that closes it,
-- of a week the month of its Monday.
-- A monthly report has arrived when each programme that any unit reported for that month has; a
-- month that nobody reported has not.
-- Without a due day a report is never late; it is awaited as soon as its period has closed.
with
    closed as (
        select
            units.dataset,
            units.unit_kind,
            units.unit_code,
            dues.last_month as period,
            max(dues.due_date) as due_date,
            sum(case when units.is_observed then 1 else 0 end) as awaited,
            sum(
                case when units.is_observed and arrivals.received is not null then 1 else 0 end
            ) as arrived,
            max(arrivals.received) as received
        from expected_units as units
        join
            due_dates as dues
            on dues.dataset = units.dataset
            and dues.period_kind = units.period_kind
            and dues.period = units.period
        cross join agency
        left join
            report_arrivals as arrivals
            on arrivals.dataset = units.dataset
            and arrivals.program_code = units.program_code
            and arrivals.unit_code = units.unit_code
            and arrivals.period_kind = units.period_kind
            and arrivals.period = units.period
        where dues.last_month >= agency.reporting_since and dues.next_month <= agency.as_of
        group by units.dataset, units.unit_kind, units.unit_code, dues.last_month
    ),
    every as (
        select
            dataset,
            unit_kind,
            unit_code,
            'bulan' as cadence,
            period,
            period as month,
            due_date,
            case when awaited > 0 and arrived = awaited then received end as received
        from closed
        union all
        select
            'upt_activities',
            'upt',
            weeks.upt_code,
            'minggu',
            weeks.week,
            cast(date_trunc('month', weeks.week) as date),
            weeks.due_date,
            weeks.received
        from upt_weeks as weeks
        join agency on weeks.week >= agency.reporting_since
        union all
        select dataset, unit_kind, unit_code, period_kind, period, last_month, due_date, received
        from routine_reports
    )
select
    every.dataset,
    every.unit_kind,
    every.unit_code,
    every.cadence,
    every.period,
    every.month,
    every.due_date,
    every.received,
    case
        when every.due_date is null
        then null
        when every.received is not null
        then every.received <= every.due_date
        when every.due_date <= agency.as_of
        then false
    end as on_time,
    coalesce(every.due_date <= agency.as_of, true) as is_due,
    case
        when every.received is null
        then 'belum'
        when every.due_date is null
        then 'diterima'
        when every.received <= every.due_date
        then 'tepat_waktu'
        else 'terlambat'
    end as status
from every
cross join agency
order by every.dataset, every.period, every.unit_code
