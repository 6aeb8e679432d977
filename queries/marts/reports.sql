-- Reports expected and received. One row per dataset, unit and closing month.
-- From the office's first reporting month on, closed months only. A report has arrived when each
-- programme that any unit reported for that month has; a month that nobody reported has not. What
-- the office counted itself is no report of a panti.
with
    arrivals as (
        select
            'disbursements' as dataset,
            program_code,
            region_code as unit_code,
            month as period,
            period_kind,
            min(_first_received) as received
        from observation_payments
        group by program_code, region_code, month, period_kind
        union all
        select 'upt_residents', '*', upt_code, month, period_kind, min(_first_received)
        from upt_residents
        where reported_by = 'panti'
        group by upt_code, month, period_kind
        union all
        select 'upt_services', '*', upt_code, month, period_kind, min(_first_received)
        from upt_services
        where reported_by = 'panti'
        group by upt_code, month, period_kind
        union all
        select
            'budgets',
            '*',
            agency.slug,
            budgets.month,
            budgets.period_kind,
            max(budgets._first_received)
        from budgets
        cross join agency
        group by agency.slug, budgets.month, budgets.period_kind
    ),
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
            arrivals
            on arrivals.dataset = units.dataset
            and arrivals.program_code = units.program_code
            and arrivals.unit_code = units.unit_code
            and arrivals.period_kind = units.period_kind
            and arrivals.period = units.period
        where dues.last_month >= agency.reporting_since and dues.next_month <= agency.as_of
        group by units.dataset, units.unit_kind, units.unit_code, dues.last_month
    ),
    complete as (
        select
            dataset,
            unit_kind,
            unit_code,
            period,
            due_date,
            case when awaited > 0 and arrived = awaited then received end as received
        from closed
    )
select
    complete.dataset,
    complete.unit_kind,
    complete.unit_code,
    complete.period,
    complete.due_date,
    complete.received,
    case
        when complete.received is not null
        then complete.received <= complete.due_date
        when complete.due_date <= agency.as_of
        then false
    end as on_time,
    complete.due_date <= agency.as_of as is_due,
    case
        when complete.received is null
        then 'belum'
        when complete.received <= complete.due_date
        then 'tepat_waktu'
        else 'terlambat'
    end as status
from complete
cross join agency
order by complete.dataset, complete.period, complete.unit_code
