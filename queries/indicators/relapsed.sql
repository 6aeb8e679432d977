-- Families that had graduated and fell back into poverty. One row per programme, area and period.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(relapsed as double) as value
from outcomes
where relapsed is not null
