-- The parts into which the figures of a subject are broken down: what the API's filter `part`
-- takes.
-- One row per part.
select distinct observations.part
from observations
join catalogue_indicators as indicators on indicators.indicator = observations.indicator
where indicators.subject = $subject
order by observations.part
