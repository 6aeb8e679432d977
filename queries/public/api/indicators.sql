-- What a release measures: words, formula, source. One row per indicator with figures.
select
    indicators.indicator,
    indicators.label,
    indicators.short,
    indicators.subject,
    indicators.unit,
    indicators.definition,
    indicators.formula,
    indicators.source,
    indicators.direction,
    indicators.decimals,
    indicators.public_from
from catalogue_indicators as indicators
where indicators.indicator in (select indicator from observations)
order by indicators.subject, indicators.indicator
