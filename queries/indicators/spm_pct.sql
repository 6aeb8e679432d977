-- Served of those entitled to a basic service. One row per area, year and part: each service
-- ('service=a'), all five ('*': only where all five are known).
select
    'region' as unit_kind,
    region_code as unit_code,
    make_date(cast(year as integer), 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    cast(served as double) as numerator,
    cast(entitled as double) as denominator,
    cast(null as double) as value
from spm_parts
