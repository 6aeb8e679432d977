-- Figures of units with their years. One row per indicator, unit, programme, part and period.
-- A year is made from its shorter periods: the sum, the ratio of the sums, or the last with data.
-- A year that the unit itself reported is taken only where it reported nothing shorter. is_counted:
-- false for a longer period inside which the unit also reported a shorter one of that programme.
with
    lengths as (
        select native.*, periods.months, periods.last_month
        from observation_native as native
        join
            calendar_periods as periods
            on periods.period = native.period
            and periods.period_kind = native.period_kind
    ),
    mixed as (
        select indicator, unit_code, program_code, part, cast(year(period) as integer) as year
        from lengths
        where period_kind <> 'tahun'
        group by indicator, unit_code, program_code, part, cast(year(period) as integer)
        having min(months) < max(months)
    ),
    mixed_rows as (
        select
            lengths.indicator,
            lengths.unit_code,
            lengths.program_code,
            lengths.part,
            lengths.period,
            lengths.period_kind,
            lengths.months,
            lengths.last_month,
            lengths.reported
        from lengths
        join
            mixed
            on mixed.indicator = lengths.indicator
            and mixed.unit_code = lengths.unit_code
            and mixed.program_code = lengths.program_code
            and mixed.part = lengths.part
            and mixed.year = cast(year(lengths.period) as integer)
        where lengths.period_kind <> 'tahun'
    ),
    covered as (
        select distinct
            longer.indicator,
            longer.unit_code,
            longer.program_code,
            longer.part,
            longer.period,
            longer.period_kind
        from mixed_rows as longer
        join
            mixed_rows as shorter
            on shorter.indicator = longer.indicator
            and shorter.unit_code = longer.unit_code
            and shorter.program_code = longer.program_code
            and shorter.part = longer.part
            and shorter.months < longer.months
            and shorter.reported = 1
            and shorter.period >= longer.period
            and shorter.period <= longer.last_month
    ),
    rows_with_cover as (
        select native.*, covered.indicator is null as is_counted
        from observation_native as native
        left join
            covered
            on covered.indicator = native.indicator
            and covered.unit_code = native.unit_code
            and covered.program_code = native.program_code
            and covered.part = native.part
            and covered.period = native.period
            and covered.period_kind = native.period_kind
    ),
    shorter_rows as (
        select *, cast(cast(year(period) as varchar) || '-01-01' as date) as first_of_year
        from rows_with_cover
        where period_kind <> 'tahun' and over_time <> 'none' and is_counted
    ),
    years as (
        select
            indicator,
            unit_kind,
            unit_code,
            first_of_year as period,
            'tahun' as period_kind,
            program_code,
            part,
            over_time,
            over_area,
            scale,
            due_dataset,
            case
                when over_time = 'last'
                then max_by(numerator, period) filter (where reported = 1)
                else sum(numerator)
            end as numerator,
            case
                when over_time = 'last'
                then max_by(denominator, period) filter (where reported = 1)
                else sum(denominator)
            end as denominator,
            case
                when over_time = 'last'
                then max_by(value, period) filter (where reported = 1)
                when over_time = 'sum'
                then sum(value)
                else scale * sum(numerator) / nullif(sum(denominator), 0)
            end as value,
            sum(reported) as reported,
            sum(expected) as expected
        from shorter_rows
        group by
            indicator,
            unit_kind,
            unit_code,
            first_of_year,
            program_code,
            part,
            over_time,
            over_area,
            scale,
            due_dataset
    ),
    own_years as (
        select indicator, unit_code, program_code, part, period
        from observation_native
        where period_kind = 'tahun' and reported = 1
    ),
    figures as (
        select
            native.indicator,
            native.unit_kind,
            native.unit_code,
            native.period,
            native.period_kind,
            native.program_code,
            native.part,
            native.numerator,
            native.denominator,
            native.value,
            native.reported,
            native.expected,
            native.over_time,
            native.over_area,
            native.scale,
            native.due_dataset,
            native.is_counted
        from rows_with_cover as native
        left join
            years
            on native.period_kind = 'tahun'
            and years.indicator = native.indicator
            and years.unit_code = native.unit_code
            and years.program_code = native.program_code
            and years.part = native.part
            and years.period = native.period
        where years.indicator is null or (years.reported = 0 and native.reported = 1)
        union all
        select
            years.indicator,
            years.unit_kind,
            years.unit_code,
            years.period,
            years.period_kind,
            years.program_code,
            years.part,
            years.numerator,
            years.denominator,
            years.value,
            years.reported,
            years.expected,
            years.over_time,
            years.over_area,
            years.scale,
            years.due_dataset,
            true as is_counted
        from years
        left join
            own_years
            on own_years.indicator = years.indicator
            and own_years.unit_code = years.unit_code
            and own_years.program_code = years.program_code
            and own_years.part = years.part
            and own_years.period = years.period
        where years.reported > 0 or own_years.indicator is null
    )
select figures.*, dues.due_date
from figures
left join
    due_dates as dues
    on dues.dataset = figures.due_dataset
    and dues.period_kind = figures.period_kind
    and dues.period = figures.period
