-- Families that fell back against those that graduated. One row per programme, area and period.
-- Only rows that report both.
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    program_code,
    '*' as part,
    cast(relapsed as double) as numerator,
    cast(graduated as double) as denominator,
    cast(null as double) as value
from outcomes
where relapsed is not null and graduated is not null
