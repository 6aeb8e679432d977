-- Days since a UPT last reported. One row per UPT that ever has and month with a closed week.
-- Counted up to as_of in the newest month, else up to the due day of the month's last week.
with
    months as (
        select cast(date_trunc('month', week) as date) as period, max(due_date) as due_date
        from upt_weeks
        group by cast(date_trunc('month', week) as date)
    ),
    moments as (
        select
            months.period,
            case
                when months.period = max(months.period) over ()
                then agency.as_of
                else months.due_date
            end as moment
        from months
        cross join agency
    ),
    told as (
        select upt_code, coalesce(reported_at, _first_received) as received from upt_activities
    ),
    newest as (
        select told.upt_code, moments.period, moments.moment, max(told.received) as received
        from moments
        join told on told.received <= moments.moment
        group by told.upt_code, moments.period, moments.moment
    )
select
    'upt' as unit_kind,
    newest.upt_code as unit_code,
    newest.period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(date_diff('day', newest.received, newest.moment) as double) as value
from newest
join
    upt
    on upt.upt_code = newest.upt_code
    and (upt.valid_to is null or upt.valid_to >= newest.period)
