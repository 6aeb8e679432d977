-- One area beside others: the year's figures, all programmes. One row per indicator.
-- What is published (not reported by due day) is the latest up to that year. Neighbours: the six
-- nearest areas with the same parent. rank 1 is the highest value among the office's areas of
-- that level; `of` counts those with a value. $region_code $period (a year, or a day in it).
with
    here as (
        select region_code, level, parent_code, lat, lon
        from regions
        where region_code = cast($region_code as varchar)
    ),
    asked as (select cast(substr(cast($period as varchar), 1, 4) || '-01-01' as date) as period),
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
    years as (
        select
            observations.indicator,
            observations.unit_code,
            observations.period,
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
            and observations.period_kind = 'tahun'
            and observations.program_code = '*'
            and observations.part = '*'
            and (
                observations.period = asked.period
                or (indicators.due_dataset = '' and observations.period < asked.period)
            )
    ),
    chosen as (
        select years.indicator, max(years.period) as period
        from years
        join here on here.region_code = years.unit_code
        group by years.indicator
    ),
    field as (
        select
            years.indicator,
            years.unit_code,
            years.value,
            neighbours.region_code is not null as is_neighbour,
            case
                when years.value is not null
                then
                    rank() over (
                        partition by years.indicator, years.value is null order by years.value desc
                    )
            end as rank
        from years
        join chosen on chosen.indicator = years.indicator and chosen.period = years.period
        join regions on regions.region_code = years.unit_code and regions.own
        left join neighbours on neighbours.region_code = years.unit_code
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
    years.indicator,
    years.period,
    years.value,
    years.numerator,
    years.denominator,
    years.reported,
    years.expected,
    years.status,
    comparisons.neighbours_median,
    comparisons.office_median,
    field.rank,
    comparisons.of
from years
join here on here.region_code = years.unit_code
join chosen on chosen.indicator = years.indicator and chosen.period = years.period
join comparisons on comparisons.indicator = years.indicator
left join field on field.indicator = years.indicator and field.unit_code = years.unit_code
order by years.indicator
