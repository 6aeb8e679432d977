-- Figures as their units gave them. One row per indicator, unit, programme, part and period.
-- Silent units stand here too: expected, not reported, no value. Expected of an indicator with a
-- reporting dataset: who is expected of that dataset, for the programmes that the indicator has;
-- of another indicator that adds up: all of the office's areas of a level that has figures. What
-- nobody sends for a programme, this year or the last, is not missing: there is no row for it.
with
    base as (
        select
            base.*,
            indicators.over_time,
            indicators.over_area,
            indicators.scale,
            indicators.due_dataset,
            regions.level as area_level
        from observation_base as base
        join catalogue_indicators as indicators on indicators.indicator = base.indicator
        left join regions on base.unit_kind = 'region' and regions.region_code = base.unit_code
        where indicators.over_area = 'none' or base.unit_kind <> 'region' or regions.own
    ),
    series as (
        select distinct
            indicator,
            over_time,
            over_area,
            scale,
            due_dataset,
            unit_kind,
            program_code,
            part,
            period_kind,
            cast(year(period) as integer) as year
        from base
        where (value is not null or numerator is not null) and over_area <> 'none'
    ),
    series_years as (
        select *, year as expected_year
        from series
        union
        select *, year + 1 as expected_year
        from series
    ),
    series_expected as (
        select distinct
            indicator,
            over_time,
            over_area,
            scale,
            due_dataset,
            unit_kind,
            program_code,
            part,
            period_kind,
            expected_year
        from series_years
    ),
    expected as (
        select
            series.indicator,
            series.unit_kind,
            units.unit_code,
            units.period,
            series.period_kind,
            series.program_code,
            series.part,
            series.over_time,
            series.over_area,
            series.scale,
            series.due_dataset
        from series_expected as series
        join
            expected_units as units
            on units.dataset = series.due_dataset
            and units.unit_kind = series.unit_kind
            and units.program_code = series.program_code
            and units.period_kind = series.period_kind
            and cast(year(units.period) as integer) = series.expected_year
        where series.due_dataset <> ''
    ),
    level_periods as (
        select distinct
            indicator,
            unit_kind,
            period,
            period_kind,
            program_code,
            part,
            over_time,
            over_area,
            scale,
            due_dataset,
            area_level
        from base
        where
            due_dataset = ''
            and over_area <> 'none'
            and area_level is not null
            and (value is not null or numerator is not null)
    ),
    expected_areas as (
        select
            levels.indicator,
            levels.unit_kind,
            regions.region_code as unit_code,
            levels.period,
            levels.period_kind,
            levels.program_code,
            levels.part,
            levels.over_time,
            levels.over_area,
            levels.scale,
            levels.due_dataset
        from level_periods as levels
        join regions on regions.level = levels.area_level and regions.own
        where
            (regions.valid_from is null or regions.valid_from <= levels.period)
            and (regions.valid_to is null or regions.valid_to >= levels.period)
    ),
    sent as (
        select base.*
        from base
        where
            base.over_area = 'none'
            or exists (
                select 1
                from series_expected as series
                where
                    series.indicator = base.indicator
                    and series.unit_kind = base.unit_kind
                    and series.program_code = base.program_code
                    and series.part = base.part
                    and series.period_kind = base.period_kind
                    and series.expected_year = cast(year(base.period) as integer)
            )
    ),
    silent as (
        select expected.*
        from
            (
                select *
                from expected
                union all
                select *
                from expected_areas
            ) as expected
        left join
            base
            on base.indicator = expected.indicator
            and base.unit_code = expected.unit_code
            and base.period = expected.period
            and base.period_kind = expected.period_kind
            and base.program_code = expected.program_code
            and base.part = expected.part
        where base.indicator is null
    )
select
    indicator,
    unit_kind,
    unit_code,
    period,
    period_kind,
    program_code,
    part,
    numerator,
    denominator,
    case
        when over_area = 'ratio' and numerator is not null and denominator is not null
        then scale * numerator / nullif(denominator, 0)
        else value
    end as value,
    case when value is not null or numerator is not null then 1 else 0 end as reported,
    1 as expected,
    over_time,
    over_area,
    scale,
    due_dataset
from sent
union all
select
    indicator,
    unit_kind,
    unit_code,
    period,
    period_kind,
    program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(null as double) as value,
    0 as reported,
    1 as expected,
    over_time,
    over_area,
    scale,
    due_dataset
from silent
