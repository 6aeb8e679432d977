-- People entitled to a basic service who did not get it. One row per area, year and part: each
-- service ('service=a'), all five ('*': only where all five are known).
select
    'region' as unit_kind,
    region_code as unit_code,
    make_date(cast(year as integer), 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(gap as double) as value
from spm_parts
