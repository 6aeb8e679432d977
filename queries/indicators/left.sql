-- Families that left a programme. One row per programme, area, period and part.
-- By reason and in all; a reason that an area does not name is zero there.
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    period_kind,
    program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(families as double) as value
from observation_changes_by_reason
where change = 'keluar'
