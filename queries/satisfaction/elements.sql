-- The nine unsur of a unit in one semester, in the survey's order. One row per unsur.
-- value: 25 × the mean, as in observations; mean: 1 to 4; is_lowest: no other is lower.
-- $unit_kind $unit_code $period: first day of the semester.
with
    figures as (
        select
            elements.element,
            elements.element_name,
            observations.value,
            observations.numerator / observations.denominator as mean,
            cast(observations.denominator as bigint) as answers
        from observations
        join
            skm_elements as elements
            on observations.part = 'unsur=' || cast(elements.element as varchar)
        where
            observations.indicator = 'ikm'
            and observations.unit_kind = cast($unit_kind as varchar)
            and observations.unit_code = cast($unit_code as varchar)
            and observations.program_code = '*'
            and observations.period = cast($period as date)
            and observations.period_kind = 'semester'
    )
select
    figures.element,
    figures.element_name,
    figures.value,
    round(figures.mean, 3) as mean,
    bands.band,
    bands.band_name,
    figures.answers,
    figures.mean = min(figures.mean) over () as is_lowest
from figures
left join skm_bands as bands on figures.value between bands.lowest and bands.highest
order by figures.element
