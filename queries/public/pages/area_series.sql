-- Every published figure of $region. One row per indicator, programme, part and period.
select
    observations.indicator,
    observations.program_code,
    programs.program_name,
    observations.part,
    observations.period,
    observations.period_kind,
    observations.value,
    observations.numerator,
    observations.denominator,
    observations.reported,
    observations.expected,
    observations.reason
from observations
left join programs on programs.program_code = observations.program_code
where observations.unit_kind = 'region' and observations.unit_code = cast($region as varchar)
order by
    observations.indicator,
    observations.program_code,
    length(observations.part),
    observations.part,
    observations.period_kind,
    observations.period
