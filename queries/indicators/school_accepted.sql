-- Children accepted by Sekolah Rakyat. One row per area and year.
-- An area that has not come to that stage has no row: not yet is no zero.
select
    'region' as unit_kind,
    region_code as unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(children as double) as value
from school_intake
where stage = 'diterima' and children is not null
