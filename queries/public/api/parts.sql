-- What the API's filter `part` takes for a subject's figures. One row per part.
select distinct observations.part
from observations
join catalogue_indicators as indicators on indicators.indicator = observations.indicator
where indicators.subject = $subject
order by observations.part
