-- Families that received a programme before and still do. One row per programme, area and period.
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    period_kind,
    program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(stayed as double) as value
from observation_changes_at_end
where stayed is not null
