-- Reports expected and received. One row per dataset, unit and closing month.
-- From the office's first reporting month on. A report has arrived when the first row of that unit
-- and closing month has, of any programme.
with
    arrivals as (
        select
            'disbursements' as dataset,
            region_code as unit_code,
            month as period,
            period_kind,
            _first_received
        from disbursements
        union all
        select
            'upt_residents' as dataset, upt_code as unit_code, month, period_kind, _first_received
        from upt_residents
        union all
        select 'upt_services' as dataset, upt_code as unit_code, month, period_kind, _first_received
        from upt_services
        union all
        select 'budgets' as dataset, agency.slug as unit_code, month, period_kind, _first_received
        from budgets
        cross join agency
    ),
    received as (
        select
            arrivals.dataset,
            arrivals.unit_code,
            periods.last_month,
            min(arrivals._first_received) as received
        from arrivals
        join
            calendar_periods as periods
            on periods.period = arrivals.period
            and periods.period_kind = arrivals.period_kind
        group by arrivals.dataset, arrivals.unit_code, periods.last_month
    ),
    expected as (
        select
            units.dataset,
            units.unit_kind,
            units.unit_code,
            dues.last_month,
            max(dues.due_date) as due_date
        from expected_units as units
        join
            due_dates as dues
            on dues.dataset = units.dataset
            and dues.period_kind = units.period_kind
            and dues.period = units.period
        cross join agency
        where dues.last_month >= agency.reporting_since and dues.last_month < agency.as_of
        group by units.dataset, units.unit_kind, units.unit_code, dues.last_month
    )
select
    expected.dataset,
    expected.unit_kind,
    expected.unit_code,
    expected.last_month as period,
    expected.due_date,
    received.received,
    case
        when received.received is not null
        then received.received <= expected.due_date
        when expected.due_date < agency.as_of
        then false
    end as on_time,
    expected.due_date < agency.as_of as is_due,
    case
        when received.received is null
        then 'belum'
        when received.received <= expected.due_date
        then 'tepat_waktu'
        else 'terlambat'
    end as status
from expected
cross join agency
left join
    received
    on received.dataset = expected.dataset
    and received.unit_code = expected.unit_code
    and received.last_month = expected.last_month
order by expected.dataset, expected.last_month, expected.unit_code
