-- The units that a subject's figures are about, those with the most first. One row per unit code.
select observations.unit_code, count(*) as figures
from observations
join catalogue_indicators as indicators on indicators.indicator = observations.indicator
where indicators.subject = $subject
group by observations.unit_code
order by figures desc, observations.unit_code
