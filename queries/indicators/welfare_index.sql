-- Social welfare index as published. One row per area and year.
select
    'region' as unit_kind,
    region_code as unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from area_indicators
where indicator = 'indeks_kesejahteraan_sosial'
