-- Activities of the weeks that begin in a month. One row per UPT and month; silent ones NULL.
select
    'upt' as unit_kind,
    upt_code as unit_code,
    cast(date_trunc('month', week) as date) as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(sum(activities) as double) as value
from upt_weeks
group by upt_code, cast(date_trunc('month', week) as date)
