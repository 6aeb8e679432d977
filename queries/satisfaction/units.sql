-- One row per unit and UPT that was ever surveyed: its IKM in a semester, by kind of unit.
-- ikm, band and the lowest unsur (the first of equals) are those of observations; NULL: no answer
-- in
-- that semester. low and high: interval of 95 % (Student's t over the answers' own indices), only
-- where there are fewer answers than few_answers (is_few) and more than one.
-- $period: first day of the semester.
with
    surveyed as (
        select distinct unit_kind, unit_code
        from observations
        where indicator = 'ikm' and unit_kind in ('unit', 'upt')
    ),
    figures as (
        select unit_kind, unit_code, part, value, numerator, denominator
        from observations
        where
            indicator = 'ikm'
            and unit_kind in ('unit', 'upt')
            and period = cast($period as date)
            and period_kind = 'semester'
            and program_code = '*'
    ),
    ranked as (
        select
            figures.unit_kind,
            figures.unit_code,
            figures.value,
            figures.numerator / figures.denominator as mean,
            elements.element,
            elements.element_name,
            row_number() over (
                partition by figures.unit_kind, figures.unit_code
                order by figures.numerator / figures.denominator, elements.element
            ) as place
        from figures
        join
            skm_elements as elements on figures.part = 'unsur=' || cast(elements.element as varchar)
    ),
    answers as (
        select
            satisfaction.unit_code,
            25
            * agency.satisfaction_weight
            * (
                satisfaction.u1
                + satisfaction.u2
                + satisfaction.u3
                + satisfaction.u4
                + satisfaction.u5
                + satisfaction.u6
                + satisfaction.u7
                + satisfaction.u8
                + satisfaction.u9
            ) as score
        from satisfaction
        cross join agency
        where
            satisfaction.date >= cast($period as date)
            and satisfaction.date < cast($period as date) + interval '6 months'
    ),
    spreads as (
        select
            answers.unit_code,
            avg(answers.score) as mean,
            max(quantiles.quantile) * stddev_samp(answers.score) / sqrt(count(*)) as half
        from answers
        join
            (select unit_code, count(*) - 1 as freedom from answers group by unit_code) as sizes
            on sizes.unit_code = answers.unit_code
        join t_quantiles as quantiles on quantiles.freedom = sizes.freedom
        group by answers.unit_code
    ),
    few as (select value as answers from catalogue_thresholds where threshold = 'few_answers')
select
    surveyed.unit_kind,
    surveyed.unit_code,
    coalesce(named.unit_name, surveyed.unit_code) as unit_name,
    coalesce(upt.kind, units.unit_kind) as kind,
    whole.value as ikm,
    bands.band,
    bands.band_name,
    cast(whole.denominator as bigint) as answers,
    whole.denominator < few.answers as is_few,
    case
        when whole.denominator < few.answers
        then round(greatest(spreads.mean - spreads.half, 25), 2)
    end as low,
    case
        when whole.denominator < few.answers then round(least(spreads.mean + spreads.half, 100), 2)
    end as high,
    ranked.element,
    ranked.element_name,
    round(ranked.mean, 3) as element_mean
from surveyed
cross join few
left join
    figures as whole
    on whole.unit_kind = surveyed.unit_kind
    and whole.unit_code = surveyed.unit_code
    and whole.part = '*'
left join skm_bands as bands on whole.value between bands.lowest and bands.highest
left join
    ranked
    on ranked.unit_kind = surveyed.unit_kind
    and ranked.unit_code = surveyed.unit_code
    and ranked.place = 1
left join spreads on spreads.unit_code = surveyed.unit_code
left join upt on surveyed.unit_kind = 'upt' and upt.upt_code = surveyed.unit_code
left join units on surveyed.unit_kind = 'unit' and units.unit_code = surveyed.unit_code
left join
    named_units as named
    on named.unit_kind = surveyed.unit_kind
    and named.unit_code = surveyed.unit_code
order by surveyed.unit_kind, kind, whole.value desc nulls last, unit_name
