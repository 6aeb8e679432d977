-- Families within a programme's desil rule who are not in it. One row per programme, area, release.
-- Counted desil by desil: more recipients than families in one desil make up for nobody in another.
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    'triwulan' as period_kind,
    program_code,
    '*' as part,
    cast(sum(greatest(registered - recipients, 0)) as double) as numerator,
    cast(sum(registered) as double) as denominator,
    cast(null as double) as value
from desil_reach
where within_rule
group by program_code, region_code, period
