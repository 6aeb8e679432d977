-- The figures of one indicator as the open data say them. One row per unit, period, period kind,
-- programme and part of $indicator.
-- A hidden figure has no number, whatever the file holds; why there is none is said in the words
-- given: $protected, $coarse (published from kabupaten upwards only), $silent (not reported) or
-- $nothing (no data). $every names the figures of all programmes together.
with
    figures as (
        select *, status = 'hidden' or reason is not null as is_hidden
        from observations
        where indicator = $indicator
    )
select
    figures.indicator,
    indicators.label as indicator_label,
    figures.unit_kind,
    figures.unit_code,
    units.unit_name,
    units.parent_code,
    units.parent_name,
    figures.level,
    figures.period,
    figures.period_kind,
    figures.program_code,
    case when figures.program_code = '*' then $every else programs.program_name end as program_name,
    figures.part,
    case when not figures.is_hidden then figures.numerator end as numerator,
    case when not figures.is_hidden then figures.denominator end as denominator,
    case when not figures.is_hidden then figures.value end as value,
    indicators.unit,
    figures.reported,
    figures.expected,
    case when figures.is_hidden then 'hidden' else figures.status end as status,
    case
        when figures.is_hidden and figures.reason = 'tingkat'
        then $coarse
        when figures.is_hidden
        then $protected
        when figures.value is null and figures.reported < figures.expected
        then $silent
        when figures.value is null
        then $nothing
    end as reason
from figures
join catalogue_indicators as indicators on indicators.indicator = figures.indicator
left join
    named_units as units
    on units.unit_kind = figures.unit_kind
    and units.unit_code = figures.unit_code
left join programs on programs.program_code = figures.program_code
order by
    figures.unit_kind,
    figures.level,
    figures.unit_code,
    figures.period_kind,
    figures.period,
    figures.program_code,
    figures.part
