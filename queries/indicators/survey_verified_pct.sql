-- Families verified of those that a round of the survey aims at. One row per area and round.
select
    'region' as unit_kind,
    survey.region_code as unit_code,
    releases.period,
    'triwulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(case when survey.target is not null then survey.verified end as double) as numerator,
    cast(case when survey.verified is not null then survey.target end as double) as denominator,
    cast(null as double) as value
from register_survey as survey
join register_releases as releases on releases.release = survey.release
