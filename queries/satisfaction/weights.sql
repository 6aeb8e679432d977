-- The office's IKM in a semester, the used weight first. One row per weight of skm_weights.
-- From the same sums as the IKM of observations, rounded as there.
-- $period: first day of the semester.
with
    office as (
        select observations.numerator, observations.denominator, agency.weight_key
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
            weights.weight_name as weight_words,
            weights.weight_key = office.weight_key as is_used,
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
        cross join skm_weights as weights
    )
select
    figures.weight_words, figures.is_used, figures.ikm, bands.band, bands.band_name, figures.answers
from figures
left join skm_bands as bands on figures.ikm between bands.lowest and bands.highest
order by figures.is_used desc, figures.weight_words
