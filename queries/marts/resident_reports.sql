-- The panti's own accounts of residents, each month once. One row per UPT and period.
-- A UPT reports by the month, the quarter or the year; where it sent a shorter period inside a
-- longer one, the shorter one counts. last_month closes the period; months is its length.
with
    own as (
        select residents.*, periods.months, periods.last_month
        from upt_residents as residents
        join
            calendar_periods as periods
            on periods.period = residents.month
            and periods.period_kind = residents.period_kind
        where residents.reported_by = 'panti'
    )
select
    own.upt_code,
    own.month,
    own.period_kind,
    own.months,
    own.last_month,
    own.start_residents,
    own.admitted,
    own.returned_home,
    own.independent,
    own.referred,
    own.died,
    own.left_without_leave,
    own.end_residents
from own
where
    not exists (
        select 1
        from own as shorter
        where
            shorter.upt_code = own.upt_code
            and shorter.months < own.months
            and shorter.month >= own.month
            and shorter.month <= own.last_month
    )
