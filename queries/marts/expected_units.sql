-- Who is expected to report what. One row per dataset, programme, unit, period kind and period.
-- An area is expected for a programme in the calendar year in which it reported it, and in the
-- next, for reasons of failure where its payments failed; a UPT while it is valid; the office for
-- its budget. Periods: those that anybody reported or that closed with a plan (is_observed), and
-- those that closed with no report at all, of a programme up to three after its last: then it
-- rests. Who is to be paid later is expected later.
with
    today as (select slug, reporting_since, as_of from agency),
    area_years as (
        select distinct program_code, period_kind, region_code, cast(year(month) as integer) as year
        from disbursements
    ),
    expected_years as (
        select program_code, period_kind, region_code, year
        from area_years
        union
        select program_code, period_kind, region_code, year + 1 as year
        from area_years
    ),
    schedules as (
        select
            program_code,
            case
                schedule
                when 'bulanan'
                then 'bulan'
                when 'dua_bulanan'
                then 'dua_bulan'
                when 'triwulan'
                then 'triwulan'
            end as period_kind
        from programs
    ),
    program_spans as (
        select program_code, period_kind, min(month) as first_period, max(month) as last_period
        from observation_payments
        group by program_code, period_kind
    ),
    program_periods as (
        select program_code, period_kind, month as period, true as is_observed
        from observation_payments
        union
        select plans.program_code, plans.period_kind, plans.month as period, true as is_observed
        from disbursements as plans
        join
            calendar_periods as periods
            on periods.period = plans.month
            and periods.period_kind = plans.period_kind
        join today on periods.next_month <= today.as_of
        union all
        select spans.program_code, spans.period_kind, periods.period, false as is_observed
        from program_spans as spans
        join
            schedules
            on schedules.program_code = spans.program_code
            and schedules.period_kind = spans.period_kind
        join
            calendar_periods as periods
            on periods.period_kind = spans.period_kind
            and periods.is_regular
            and periods.period > spans.first_period
            and periods.period
            <= cast(spans.last_period + 3 * periods.months * interval '1 month' as date)
        join today on periods.next_month <= today.as_of
        left join
            disbursements as reported
            on reported.program_code = spans.program_code
            and reported.period_kind = spans.period_kind
            and reported.month = periods.period
        where reported.program_code is null
    ),
    expected_areas as (
        select
            'disbursements' as dataset,
            years.program_code,
            'region' as unit_kind,
            years.region_code as unit_code,
            periods.period_kind,
            periods.period,
            periods.is_observed
        from program_periods as periods
        join
            expected_years as years
            on years.program_code = periods.program_code
            and years.period_kind = periods.period_kind
            and years.year = cast(year(periods.period) as integer)
        join regions on regions.region_code = years.region_code and regions.own
        where
            (regions.valid_from is null or regions.valid_from <= periods.period)
            and (regions.valid_to is null or regions.valid_to >= periods.period)
    ),
    expected_reasons as (
        select distinct
            'disbursement_failures' as dataset,
            failures.program_code,
            'region' as unit_kind,
            failures.region_code as unit_code,
            failures.period_kind,
            failures.month as period,
            true as is_observed
        from observation_payments as failures
        join regions on regions.region_code = failures.region_code and regions.own
        where failures.failed > 0
    ),
    monthly_reports as (
        select 'upt_residents' as dataset, month
        from upt_residents
        where period_kind = 'bulan'
        union
        select 'upt_services' as dataset, month
        from upt_services
        where period_kind = 'bulan'
        union
        select 'budgets' as dataset, month
        from budgets
        where period_kind = 'bulan' and realised_idr is not null
    ),
    monthly_starts as (
        select datasets.dataset, least(min(reports.month), min(today.reporting_since)) as period
        from catalogue_datasets as datasets
        cross join today
        left join monthly_reports as reports on reports.dataset = datasets.dataset
        where datasets.dataset in ('upt_residents', 'upt_services', 'budgets')
        group by datasets.dataset
    ),
    monthly_periods as (
        select dataset, month as period, true as is_observed
        from monthly_reports
        union all
        select starts.dataset, periods.period, false as is_observed
        from monthly_starts as starts
        join
            calendar_periods as periods
            on periods.period_kind = 'bulan'
            and periods.period >= starts.period
        join today on periods.next_month <= today.as_of
        left join
            monthly_reports as reports
            on reports.dataset = starts.dataset
            and reports.month = periods.period
        where reports.dataset is null
    ),
    expected_upt as (
        select
            periods.dataset,
            '*' as program_code,
            'upt' as unit_kind,
            upt.upt_code as unit_code,
            'bulan' as period_kind,
            periods.period,
            periods.is_observed
        from monthly_periods as periods
        cross join upt
        where
            periods.dataset in ('upt_residents', 'upt_services')
            and (upt.valid_from is null or upt.valid_from <= periods.period)
            and (upt.valid_to is null or upt.valid_to >= periods.period)
    ),
    expected_office as (
        select
            periods.dataset,
            '*' as program_code,
            'office' as unit_kind,
            today.slug as unit_code,
            'bulan' as period_kind,
            periods.period,
            periods.is_observed
        from monthly_periods as periods
        cross join today
        where
            periods.dataset = 'budgets'
            and exists (select 1 from programs where programs.in_office_budget)
    )
select dataset, program_code, unit_kind, unit_code, period_kind, period, is_observed
from expected_areas
union all
select dataset, program_code, unit_kind, unit_code, period_kind, period, is_observed
from expected_reasons
union all
select dataset, program_code, unit_kind, unit_code, period_kind, period, is_observed
from expected_upt
union all
select dataset, program_code, unit_kind, unit_code, period_kind, period, is_observed
from expected_office
