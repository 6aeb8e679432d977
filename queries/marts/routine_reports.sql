-- Reports beside payments, homes and budget. One row per dataset, unit, period kind and period.
-- A dataset is expected once the office has sent it: from its first period on, as often as it is
-- due, but not more often than its rows can tell; closed periods only.
-- In a calendar year in which any area sent it, and in the next, every area of the finest such
-- level is expected, but for those inside an area that sends it in their stead; a coarser area
-- where it sent it itself, unless the areas inside it have taken over since. What tells of a
-- programme, or only of moves, is expected of an area that sent it that year or the year before:
-- where a programme never ran nothing is owed. So is the office. A UPT is expected while it is
-- valid and any UPT did. Received: the report that covers the last month of the period.
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
    recent_years as (
        select dataset, unit_kind, unit_code, year
        from years
        union
        select dataset, unit_kind, unit_code, year + 1 as year
        from years
    ),
    inner_years as (
        select distinct years.dataset, parents.parent_code as unit_code, years.year
        from years
        join
            unit_parents as parents
            on parents.unit_kind = 'region'
            and parents.unit_code = years.unit_code
        where years.unit_kind = 'region'
    ),
    taken_over as (
        select inners.dataset, inners.unit_code, inners.year
        from inner_years as inners
        left join
            inner_years as before
            on before.dataset = inners.dataset
            and before.unit_code = inners.unit_code
            and before.year = inners.year - 1
        where before.unit_code is null
    ),
    levels as (
        select distinct recent.dataset, recent.year, regions.level
        from recent_years as recent
        join regions on regions.region_code = recent.unit_code and regions.own
        where
            recent.unit_kind = 'region'
            and recent.dataset not in (
                'beneficiary_changes',
                'outcomes',
                'program_deciles',
                'school_intake',
                'family_step_flows'
            )
    ),
    nested_levels as (
        select distinct outers.level as outer_level, inners.level as inner_level
        from unit_parents as parents
        join regions as inners on inners.region_code = parents.unit_code
        join regions as outers on outers.region_code = parents.parent_code
        where parents.unit_kind = 'region'
    ),
    coarser_levels as (
        select distinct levels.dataset, levels.year, levels.level
        from levels
        join nested_levels as nested on nested.outer_level = levels.level
        join
            levels as finer
            on finer.dataset = levels.dataset
            and finer.year = levels.year
            and finer.level = nested.inner_level
    ),
    represented as (
        select distinct recent.dataset, recent.year, parents.unit_code
        from recent_years as recent
        join
            unit_parents as parents
            on parents.unit_kind = 'region'
            and parents.parent_code = recent.unit_code
        left join
            inner_years as inners
            on inners.dataset = recent.dataset
            and inners.unit_code = recent.unit_code
            and inners.year in (recent.year, recent.year - 1)
        where recent.unit_kind = 'region' and inners.unit_code is null
    ),
    expected_years as (
        select dataset, unit_kind, unit_code, year
        from years
        union
        select years.dataset, years.unit_kind, years.unit_code, years.year + 1 as year
        from years
        left join
            taken_over
            on taken_over.dataset = years.dataset
            and taken_over.unit_code = years.unit_code
            and taken_over.year = years.year + 1
        where taken_over.unit_code is null
        union
        select levels.dataset, 'region' as unit_kind, regions.region_code as unit_code, levels.year
        from levels
        join regions on regions.level = levels.level and regions.own
        left join
            coarser_levels as coarser
            on coarser.dataset = levels.dataset
            and coarser.year = levels.year
            and coarser.level = levels.level
        left join
            represented
            on represented.dataset = levels.dataset
            and represented.year = levels.year
            and represented.unit_code = regions.region_code
        where coarser.level is null and represented.unit_code is null
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
