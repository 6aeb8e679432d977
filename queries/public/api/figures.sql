-- Figures of one subject as an address of the API asks for them. One row per indicator, unit,
-- period, period kind, programme and part.
-- Filters that are null ask for everything; $period_from and $period_to (not itself) bound the
-- first day of the period. A hidden figure has no number, whatever the file holds; why there is
-- none is said in the words given: $protected, $coarse (published from kabupaten upwards only),
-- $silent (not reported) or $nothing (no data). $every names all programmes together.
with
    asked as (
        select
            observations.*,
            indicators.label as indicator_label,
            indicators.unit,
            observations.status = 'hidden' or observations.reason is not null as is_hidden
        from observations
        join catalogue_indicators as indicators on indicators.indicator = observations.indicator
        where
            indicators.subject = $subject
            and (cast($indicator as varchar) is null or observations.indicator = $indicator)
            and (cast($level as varchar) is null or observations.level = $level)
            and (cast($unit as varchar) is null or observations.unit_code = $unit)
            and (cast($period_kind as varchar) is null or observations.period_kind = $period_kind)
            and (cast($period_from as date) is null or observations.period >= $period_from)
            and (cast($period_to as date) is null or observations.period < $period_to)
            and (cast($program as varchar) is null or observations.program_code = $program)
            and (cast($part as varchar) is null or observations.part = $part)
        order by
            observations.indicator,
            observations.period_kind,
            observations.period,
            observations.unit_kind,
            observations.unit_code,
            observations.program_code,
            observations.part
        limit $most
        offset $from
    )
select
    asked.indicator,
    asked.indicator_label,
    asked.unit_kind,
    asked.unit_code,
    units.unit_name,
    units.parent_code,
    units.parent_name,
    asked.level,
    strftime(asked.period, '%Y-%m-%d') as period,
    asked.period_kind,
    asked.program_code,
    case when asked.program_code = '*' then $every else programs.program_name end as program_name,
    asked.part,
    case when not asked.is_hidden then asked.numerator end as numerator,
    case when not asked.is_hidden then asked.denominator end as denominator,
    case when not asked.is_hidden then asked.value end as value,
    asked.unit,
    asked.reported,
    asked.expected,
    case when asked.is_hidden then 'hidden' else asked.status end as status,
    case
        when asked.is_hidden and asked.reason = 'tingkat'
        then $coarse
        when asked.is_hidden
        then $protected
        when asked.value is null and asked.reported < asked.expected
        then $silent
        when asked.value is null
        then $nothing
    end as reason
from asked
left join
    named_units as units on units.unit_kind = asked.unit_kind and units.unit_code = asked.unit_code
left join programs on programs.program_code = asked.program_code
order by
    asked.indicator,
    asked.period_kind,
    asked.period,
    asked.unit_kind,
    asked.unit_code,
    asked.program_code,
    asked.part
