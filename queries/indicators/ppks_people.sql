-- People in need of social services. One row per area, year and part: each kind ('kind=4'), each
-- sex ('sex=P'), both ('kind=4,sex=P'), and all of them ('*').
select
    'region' as unit_kind,
    region_code as unit_code,
    make_date(cast(year as integer), 1, 1) as period,
    'tahun' as period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(people as double) as value
from ppks_parts
