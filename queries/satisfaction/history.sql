-- The IKM of the office, its units and its UPT over time. One row per unit and semester with
-- answers.
-- The office first, then units and UPT by kind and name. is_few: fewer answers than few_answers.
select
    observations.unit_kind,
    observations.unit_code,
    coalesce(named.unit_name, observations.unit_code) as unit_name,
    coalesce(upt.kind, units.unit_kind) as kind,
    observations.period,
    observations.value as ikm,
    bands.band,
    cast(observations.denominator as bigint) as answers,
    observations.denominator < thresholds.value as is_few
from observations
join catalogue_thresholds as thresholds on thresholds.threshold = 'few_answers'
left join skm_bands as bands on observations.value between bands.lowest and bands.highest
left join upt on observations.unit_kind = 'upt' and upt.upt_code = observations.unit_code
left join units on observations.unit_kind = 'unit' and units.unit_code = observations.unit_code
left join
    named_units as named
    on named.unit_kind = observations.unit_kind
    and named.unit_code = observations.unit_code
where
    observations.indicator = 'ikm'
    and observations.period_kind = 'semester'
    and observations.program_code = '*'
    and observations.part = '*'
order by observations.unit_kind, kind, unit_name, observations.unit_code, observations.period
