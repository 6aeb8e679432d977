-- Homes whose newest due weeks are missing. One row per UPT, longest silent first.
-- missing_weeks in a row up to the period's last closed week, since the week `since`; last_received
-- and silent_days (of observations, in the month of that week) are NULL where a UPT has never told.
-- $period $period_kind.
with
    span as (
        select max(upt_weeks.week) as last_week
        from upt_weeks
        join
            calendar_periods as periods
            on periods.period = cast($period as date)
            and periods.period_kind = cast($period_kind as varchar)
            and upt_weeks.week >= periods.period
            and upt_weeks.week < periods.next_month
        where upt_weeks.is_due or upt_weeks.received is not null
    ),
    weeks as (
        select
            upt_weeks.upt_code,
            upt_weeks.week,
            upt_weeks.received,
            span.last_week,
            max(case when upt_weeks.received is not null then upt_weeks.week end) over (
                partition by upt_weeks.upt_code
            ) as last_told,
            max(upt_weeks.week) over (partition by upt_weeks.upt_code) as last_expected
        from upt_weeks
        join span on upt_weeks.week <= span.last_week
    ),
    silences as (
        select
            upt_code,
            last_week,
            count(*) filter (where last_told is null or week > last_told) as missing_weeks,
            min(week) filter (where last_told is null or week > last_told) as since,
            max(received) as last_received
        from weeks
        where last_expected = last_week
        group by upt_code, last_week
    )
select
    silences.upt_code,
    upt.upt_name,
    upt.kind,
    upt.region_code,
    regions.region_name,
    silences.missing_weeks,
    silences.since,
    silences.last_received,
    cast(observations.value as bigint) as silent_days
from silences
join upt on upt.upt_code = silences.upt_code
left join regions on regions.region_code = upt.region_code
left join
    observations
    on observations.indicator = 'silent_days'
    and observations.unit_kind = 'upt'
    and observations.unit_code = silences.upt_code
    and observations.period = cast(date_trunc('month', silences.last_week) as date)
    and observations.period_kind = 'bulan'
    and observations.program_code = '*'
    and observations.part = '*'
where silences.missing_weeks > 0
order by silences.missing_weeks desc, upt.upt_name, silences.upt_code
