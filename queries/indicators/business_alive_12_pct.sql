-- Businesses alive after twelve months against capital given. One row per area and year.
-- By the year in which a training ended; only batches that ended twelve months before the office's
-- as_of and were looked at. An area without any batch that year has none of none; one whose batches
-- are all too young or were not looked at has no row.
with
    batches as (
        select
            trainings.region_code,
            regions.level,
            cast(cast(year(trainings.completed_on) as varchar) || '-01-01' as date) as period,
            trainings.received_capital,
            trainings.alive_12_months,
            cast(trainings.completed_on + interval '12 months' as date) <= agency.as_of
            and trainings.received_capital is not null
            and trainings.alive_12_months is not null as is_known
        from trainings
        join regions on regions.region_code = trainings.region_code
        cross join agency
        where trainings.completed_on is not null
    ),
    known as (
        select
            region_code,
            level,
            period,
            sum(received_capital) as received_capital,
            sum(alive_12_months) as alive_12_months
        from batches
        where is_known
        group by region_code, level, period
    ),
    years as (select distinct level, period from known),
    without as (
        select
            regions.region_code,
            regions.level,
            years.period,
            0 as received_capital,
            0 as alive_12_months
        from years
        join regions on regions.level = years.level and regions.own
        left join
            batches on batches.region_code = regions.region_code and batches.period = years.period
        where batches.region_code is null
    )
select
    'region' as unit_kind,
    region_code as unit_code,
    period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(alive_12_months as double) as numerator,
    cast(received_capital as double) as denominator,
    cast(null as double) as value
from
    (
        select *
        from known
        union all
        select *
        from without
    ) as areas
