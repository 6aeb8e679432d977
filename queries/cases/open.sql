-- Reports that were open at the end of a period, oldest first. One row per report.
-- The end is that of the last closed month at most. days: whole days since it came in; step: the
-- last one that had happened by then; age: 1 to 4, by the thresholds of days (4: longer than all).
-- $region: code of the area. $period $period_kind.
with
    moments as (
        select
            least(
                cast(periods.next_month as timestamp), date_trunc('month', agency.as_of)
            ) as moment
        from calendar_periods as periods
        cross join agency
        where
            periods.period = cast($period as date)
            and periods.period_kind = cast($period_kind as varchar)
    ),
    limits as (
        select
            max(case when threshold = 'case_days_short' then value end) as short,
            max(case when threshold = 'case_days_medium' then value end) as medium,
            max(case when threshold = 'case_days_long' then value end) as long
        from catalogue_thresholds
    ),
    waiting as (
        select
            cases.*,
            moments.moment,
            cast(
                floor(datediff('minute', cases.reported_at, moments.moment) / 1440.0) as bigint
            ) as days
        from cases
        join
            moments
            on cases.reported_at < moments.moment
            and (cases.closed_at is null or cases.closed_at >= moments.moment)
        where
            cases.region_code = cast($region as varchar)
            or starts_with(cases.region_code, cast($region as varchar) || '.')
    )
select
    waiting.case_key,
    waiting.kind,
    waiting.channel,
    waiting.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    waiting.unit_code,
    coalesce(named.unit_name, waiting.unit_code) as unit_name,
    waiting.reported_at,
    waiting.days,
    case
        when waiting.days <= limits.short
        then 1
        when waiting.days <= limits.medium
        then 2
        when waiting.days <= limits.long
        then 3
        else 4
    end as age,
    case
        when waiting.referred_at < waiting.moment
        then 'dirujuk'
        when waiting.assessed_at < waiting.moment
        then 'diasesmen'
        when waiting.reached_at < waiting.moment
        then 'dijangkau'
        when waiting.answered_at < waiting.moment
        then 'dijawab'
        else 'dilaporkan'
    end as step
from waiting
cross join limits
left join regions on regions.region_code = waiting.region_code
left join regions as parents on parents.region_code = regions.parent_code
left join
    named_units as named
    on named.unit_kind in ('unit', 'upt')
    and named.unit_code = waiting.unit_code
order by waiting.reported_at, waiting.case_key
