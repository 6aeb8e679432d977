-- The office's IKM in a semester with either weight, the used one first. One row per weight.
-- From the same sums as the IKM of observations, rounded as there.
-- $period: first day of the semester.
with
    weights as (
        select '1/9' as weight_words, 1.0 / 9 as weight
        union all
        select '0,11' as weight_words, 0.11 as weight
    ),
    office as (
        select observations.numerator, observations.denominator, agency.satisfaction_weight
        from observations
        join agency on agency.slug = observations.unit_code
        where
            observations.indicator = 'ikm'
            and observations.unit_kind = 'office'
            and observations.program_code = '*'
            and observations.part = '*'
            and observations.period = cast($period as date)
            and observations.period_kind = 'semester'
    ),
    figures as (
        select
            weights.weight_words,
            abs(weights.weight - office.satisfaction_weight) < 0.0005 as is_used,
            cast(
                round(
                    cast(
                        25
                        * weights.weight
                        * office.numerator
                        / office.denominator as decimal(18, 9)
                    ),
                    2
                ) as double
            ) as ikm,
            cast(office.denominator as bigint) as answers
        from office
        cross join weights
    )
select
    figures.weight_words, figures.is_used, figures.ikm, bands.band, bands.band_name, figures.answers
from figures
left join skm_bands as bands on figures.ikm between bands.lowest and bands.highest
order by figures.is_used desc, figures.weight_words
