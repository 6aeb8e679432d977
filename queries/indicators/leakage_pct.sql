-- Families in a programme who are above its desil rule. One row per programme, area and release.
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    'triwulan' as period_kind,
    program_code,
    '*' as part,
    cast(sum(case when within_rule then 0 else recipients end) as double) as numerator,
    cast(sum(recipients) as double) as denominator,
    cast(null as double) as value
from desil_reach
where desil_max is not null
group by program_code, region_code, period
