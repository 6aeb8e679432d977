-- Letters of poverty issued (numerator) and families (denominator). One row per area and year.
-- A rate that was published without its parts stays as published and is in no sum.
select
    'region' as unit_kind,
    region_code as unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    value
from area_indicators
where indicator = 'surat_miskin_per_100_keluarga'
