-- The tables of figures that a release holds. One row per subject with figures.
select
    indicators.subject,
    count(distinct observations.indicator) as indicators,
    count(*) as "rows",
    strftime(min(observations.period), '%Y-%m-%d') as period_from,
    strftime(max(observations.period), '%Y-%m-%d') as period_to
from observations
join catalogue_indicators as indicators on indicators.indicator = observations.indicator
group by indicators.subject
order by indicators.subject
