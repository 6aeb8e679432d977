-- How far the reports of a period have come, as known at as_of. One row per step, in their order.
-- A step is counted by its own time, for a report may be closed without referral. Only months that
-- have closed. $region: code of the area. $period $period_kind.
with
    reports as (
        select cases.*
        from cases
        join
            calendar_periods as periods
            on periods.period = cast($period as date)
            and periods.period_kind = cast($period_kind as varchar)
            and cases.reported_at >= periods.period
            and cases.reported_at < periods.next_month
        join agency on cases.reported_at < date_trunc('month', agency.as_of)
        where
            cases.region_code = cast($region as varchar)
            or starts_with(cases.region_code, cast($region as varchar) || '.')
    ),
    totals as (
        select
            count(*) as reported,
            count(reached_at) as reached,
            count(assessed_at) as assessed,
            count(referred_at) as referred,
            count(closed_at) as closed
        from reports
    )
select steps.step, steps.reports
from totals
cross join
    lateral(
        values
            (1, 'dilaporkan', totals.reported),
            (2, 'dijangkau', totals.reached),
            (3, 'diasesmen', totals.assessed),
            (4, 'dirujuk', totals.referred),
            (5, 'selesai', totals.closed)
    ) as steps(place, step, reports)
where totals.reported > 0
order by steps.place
