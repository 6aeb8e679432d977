-- People who left independent and all who left, the panti's own figures. One row per UPT and
-- period.
-- Only rows that report every way out.
with
    departures as (
        select
            upt_code,
            month,
            period_kind,
            independent,
            returned_home + independent + referred + died + left_without_leave as left_upt
        from upt_residents
        where reported_by = 'panti'
    )
select
    'upt' as unit_kind,
    upt_code as unit_code,
    month as period,
    period_kind,
    '*' as program_code,
    '*' as part,
    cast(independent as double) as numerator,
    cast(left_upt as double) as denominator,
    cast(null as double) as value
from departures
where left_upt is not null
