-- One area beside others in one period, all programmes. One row per indicator.
-- What is published by year (not reported by due day) is the latest up to that year. Neighbours:
-- the six nearest areas with the same parent. rank 1 is the highest value among the office's
-- areas of that level; `of` counts those with a value. $region_code $period $period_kind.
with
    here as (
        select region_code, level, parent_code, lat, lon
        from regions
        where region_code = cast($region_code as varchar)
    ),
    asked as (select cast($period as date) as period, cast($period_kind as varchar) as period_kind),
    neighbours as (
        select regions.region_code
        from regions
        join
            here
            on here.parent_code = regions.parent_code
            and here.level = regions.level
            and here.region_code <> regions.region_code
        where regions.own
        order by
            power(regions.lat - here.lat, 2)
            + power((regions.lon - here.lon) * cos(radians(here.lat)), 2) nulls last,
            regions.region_code
        limit 6
    ),
    figures as (
        select
            observations.indicator,
            observations.unit_code,
            observations.period,
            observations.period_kind,
            observations.value,
            observations.numerator,
            observations.denominator,
            observations.reported,
            observations.expected,
            observations.status
        from observations
        join here on here.level = observations.level
        join catalogue_indicators as indicators on indicators.indicator = observations.indicator
        cross join asked
        where
            observations.unit_kind = 'region'
            and observations.program_code = '*'
            and observations.part = '*'
            and case
                when indicators.due_dataset <> ''
                then
                    observations.period_kind = asked.period_kind
                    and observations.period = asked.period
                else observations.period_kind = 'tahun' and observations.period <= asked.period
            end
    ),
    chosen as (
        select figures.indicator, max(figures.period) as period
        from figures
        join here on here.region_code = figures.unit_code
        group by figures.indicator
    ),
    field as (
        select
            figures.indicator,
            figures.unit_code,
            figures.value,
            neighbours.region_code is not null as is_neighbour,
            case
                when figures.value is not null
                then
                    rank() over (
                        partition by figures.indicator, figures.value is null
                        order by figures.value desc
                    )
            end as rank
        from figures
        join chosen on chosen.indicator = figures.indicator and chosen.period = figures.period
        join regions on regions.region_code = figures.unit_code and regions.own
        left join neighbours on neighbours.region_code = figures.unit_code
    ),
    comparisons as (
        select
            indicator,
            median(value) filter (where is_neighbour) as neighbours_median,
            median(value) as office_median,
            count(value) as of
        from field
        group by indicator
    )
select
    figures.indicator,
    figures.period,
    figures.period_kind,
    figures.value,
    figures.numerator,
    figures.denominator,
    figures.reported,
    figures.expected,
    figures.status,
    comparisons.neighbours_median,
    comparisons.office_median,
    field.rank,
    comparisons.of
from figures
join here on here.region_code = figures.unit_code
join chosen on chosen.indicator = figures.indicator and chosen.period = figures.period
join comparisons on comparisons.indicator = figures.indicator
left join field on field.indicator = figures.indicator and field.unit_code = figures.unit_code
order by figures.indicator
