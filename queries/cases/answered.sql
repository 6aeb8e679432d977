-- Complaints of a period by how soon they were answered, as known at as_of. One row per class.
-- age 1 to 4: by the thresholds of whole days (4: longer than all), 5: not answered. median_hours
-- and p90_hours: of all that were answered, the same in every row. Nothing where there was no
-- complaint. Only months that have closed. $region: code of the area. $period $period_kind.
with
    limits as (
        select
            max(case when threshold = 'case_days_short' then value end) as short,
            max(case when threshold = 'case_days_medium' then value end) as medium,
            max(case when threshold = 'case_days_long' then value end) as long
        from catalogue_thresholds
    ),
    complaints as (
        select
            datediff(
                'minute',
                cases.reported_at,
                case
                    when cases.answered_at < cases.reported_at
                    then cases.reported_at
                    else cases.answered_at
                end
            )
            / 60.0 as hours
        from cases
        join
            calendar_periods as periods
            on periods.period = cast($period as date)
            and periods.period_kind = cast($period_kind as varchar)
            and cases.reported_at >= periods.period
            and cases.reported_at < periods.next_month
        join agency on cases.reported_at < date_trunc('month', agency.as_of)
        where
            cases.kind = 'pengaduan'
            and (
                cases.region_code = cast($region as varchar)
                or starts_with(cases.region_code, cast($region as varchar) || '.')
            )
    ),
    aged as (
        select
            case
                when complaints.hours is null
                then 5
                when floor(complaints.hours / 24) <= limits.short
                then 1
                when floor(complaints.hours / 24) <= limits.medium
                then 2
                when floor(complaints.hours / 24) <= limits.long
                then 3
                else 4
            end as age
        from complaints
        cross join limits
    ),
    totals as (
        select
            count(*) as complaints,
            median(hours) as median_hours,
            quantile_cont(hours, 0.9) as p90_hours
        from complaints
    )
select
    classes.age,
    cast(count(aged.age) as bigint) as complaints,
    max(totals.median_hours) as median_hours,
    max(totals.p90_hours) as p90_hours
from (values (1), (2), (3), (4), (5)) as classes(age)
join totals on totals.complaints > 0
left join aged on aged.age = classes.age
group by classes.age
order by classes.age
