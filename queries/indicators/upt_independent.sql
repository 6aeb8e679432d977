-- People who left to stand on their own feet, the panti's own figure. One row per UPT and period.
select
    'upt' as unit_kind,
    upt_code as unit_code,
    month as period,
    period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(independent as double) as value
from upt_residents
where reported_by = 'panti'
