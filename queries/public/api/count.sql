-- How many figures an address of the API asks for. One row per call.
-- Filters that are null ask for everything, as in public/api/figures.
select count(*) as "rows"
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
