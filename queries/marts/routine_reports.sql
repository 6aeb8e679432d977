-- Reports beside payments, homes and budget. One row per dataset, unit, period kind and period.
-- A dataset is expected once the office has sent it: from its first period on, as often as it is
-- due, but not more often than its rows can tell; closed periods only. An area and the office are
-- expected in the calendar year in which they sent it and in the next, unless the areas inside it
-- send it themselves now; a UPT while it is valid and any UPT did. Received: the report that
-- covers the last month of the period.
-- A year is told in the year after it: the year before the office's first reporting month counts.
with
    arrivals as (
        select
            arrivals.dataset,
            arrivals.unit_kind,
            arrivals.unit_code,
            arrivals.period,
            arrivals.received,
            kinds.months,
            cast(arrivals.period + (kinds.months - 1) * interval '1 month' as date) as last_month,
            case
                datasets.frequency
                when 'quarterly'
                then 3
                when 'half_yearly'
                then 6
                when 'yearly'
                then 12
                else 1
            end as due_months
        from report_arrivals as arrivals
        join catalogue_datasets as datasets on datasets.dataset = arrivals.dataset
        join period_kinds as kinds on kinds.period_kind = arrivals.period_kind
        where
            arrivals.dataset not in (
                'disbursements',
                'disbursement_failures',
                'budgets',
                'upt_residents',
                'upt_services',
                'upt_activities'
            )
    ),
    cadences as (
        select
            dataset,
            unit_kind,
            greatest(min(months), max(due_months)) as months,
            min(period) as first_period
        from arrivals
        group by dataset, unit_kind
    ),
    periods as (
        select
            cadences.dataset,
            cadences.unit_kind,
            calendar.period_kind,
            calendar.period,
            calendar.last_month,
            calendar.year
        from cadences
        join
            calendar_periods as calendar
            on calendar.months = cadences.months
            and calendar.is_regular
            and calendar.last_month >= cadences.first_period
        join
            agency
            on calendar.next_month <= agency.as_of
            and (
                calendar.last_month >= agency.reporting_since
                or (calendar.months = 12 and calendar.next_month >= agency.reporting_since)
            )
    ),
    years as (
        select distinct dataset, unit_kind, unit_code, cast(year(last_month) as integer) as year
        from arrivals
    ),
    finer_years as (
        select distinct years.dataset, parents.parent_code as unit_code, years.year
        from years
        join
            unit_parents as parents
            on parents.unit_kind = 'region'
            and parents.unit_code = years.unit_code
        where years.unit_kind = 'region'
    ),
    expected_years as (
        select dataset, unit_kind, unit_code, year
        from years
        union
        select years.dataset, years.unit_kind, years.unit_code, years.year + 1
        from years
        left join
            finer_years as finer
            on finer.dataset = years.dataset
            and finer.unit_code = years.unit_code
            and finer.year = years.year + 1
        where finer.unit_code is null
    ),
    dataset_years as (select distinct dataset, year from expected_years where unit_kind = 'upt'),
    expected as (
        select
            periods.dataset,
            periods.unit_kind,
            years.unit_code,
            periods.period_kind,
            periods.period,
            periods.last_month
        from periods
        join
            expected_years as years
            on years.dataset = periods.dataset
            and years.unit_kind = periods.unit_kind
            and years.year = periods.year
        left join regions on periods.unit_kind = 'region' and regions.region_code = years.unit_code
        where
            periods.unit_kind = 'office'
            or (
                periods.unit_kind = 'region'
                and regions.own
                and (regions.valid_from is null or regions.valid_from <= periods.last_month)
                and (regions.valid_to is null or regions.valid_to >= periods.period)
            )
        union all
        select
            periods.dataset,
            periods.unit_kind,
            upt.upt_code,
            periods.period_kind,
            periods.period,
            periods.last_month
        from periods
        join dataset_years as years on years.dataset = periods.dataset and years.year = periods.year
        cross join upt
        where
            periods.unit_kind = 'upt'
            and (upt.valid_from is null or upt.valid_from <= periods.last_month)
            and (upt.valid_to is null or upt.valid_to >= periods.period)
    ),
    received as (
        select
            expected.dataset,
            expected.unit_kind,
            expected.unit_code,
            expected.period,
            min(arrivals.received) as received
        from expected
        join
            arrivals
            on arrivals.dataset = expected.dataset
            and arrivals.unit_kind = expected.unit_kind
            and arrivals.unit_code = expected.unit_code
            and arrivals.period <= expected.last_month
            and arrivals.last_month >= expected.last_month
        group by expected.dataset, expected.unit_kind, expected.unit_code, expected.period
    )
select
    expected.dataset,
    expected.unit_kind,
    expected.unit_code,
    expected.period_kind,
    expected.period,
    expected.last_month,
    dues.due_date,
    received.received
from expected
left join
    due_dates as dues
    on dues.dataset = expected.dataset
    and dues.period_kind = expected.period_kind
    and dues.period = expected.period
left join
    received
    on received.dataset = expected.dataset
    and received.unit_kind = expected.unit_kind
    and received.unit_code = expected.unit_code
    and received.period = expected.period
