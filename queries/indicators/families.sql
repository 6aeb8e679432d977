-- Families of an area, from one source an area. One row per area and year.
-- Where several sources have the area, the one that covers most areas in that year; then the
-- newest.
with
    coverage as (
        select source, year, count(*) as areas
        from population
        where families is not null
        group by source, year
    ),
    choices as (
        select
            population.region_code,
            population.year,
            population.families,
            row_number() over (
                partition by population.region_code, population.year
                order by coverage.areas desc, population._import_id desc, population.source
            ) as choice
        from population
        join coverage on coverage.source = population.source and coverage.year = population.year
        where population.families is not null
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
    cast(families as double) as value
from choices
where choice = 1
