-- Families paid by PKH in the last stage. One row per area and period.
with
    stages as (
        select
            program_code,
            region_code,
            month,
            period_kind,
            paid,
            row_number() over (
                partition by program_code, region_code, month, period_kind
                order by length(stage) desc, stage desc
            ) as from_last
        from observation_payments
        where program_code = 'PKH'
    )
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(paid as double) as value
from stages
where from_last = 1
