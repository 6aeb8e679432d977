-- Depth of poverty as published. One row per area and year.
-- The round of March, which every level has; that of September only where there is no other.
with
    rounds as (
        select
            region_code,
            year,
            p1,
            row_number() over (partition by region_code, year order by round) as choice
        from poverty
        where p1 is not null
    )
select
    'region' as unit_kind,
    region_code as unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(p1 as double) as value
from rounds
where choice = 1
