-- Whether a UPT was visited to guide its staff. One row per UPT valid in the year and year.
-- Years from the first visit to the one of as_of; 1 of 1 where there was a visit, else 0 of 1.
with
    visits as (
        select
            staff_development.upt_code,
            cast(date_trunc('year', staff_development.date) as date) as period
        from staff_development
        cross join agency
        where staff_development.date <= agency.as_of
    ),
    span as (
        select
            min(visits.period) as first_year,
            cast(date_trunc('year', max(agency.as_of)) as date) as last_year
        from visits
        cross join agency
    ),
    years as (
        select periods.period, periods.next_month
        from calendar_periods as periods
        join span on periods.period between span.first_year and span.last_year
        where periods.period_kind = 'tahun' and month(periods.period) = 1
    ),
    visited as (select distinct upt_code, period from visits)
select
    'upt' as unit_kind,
    upt.upt_code as unit_code,
    years.period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(case when visited.upt_code is null then 0 else 1 end as double) as numerator,
    cast(1 as double) as denominator,
    cast(null as double) as value
from years
join
    upt
    on (upt.valid_from is null or upt.valid_from < years.next_month)
    and (upt.valid_to is null or upt.valid_to >= years.period)
left join visited on visited.upt_code = upt.upt_code and visited.period = years.period
