-- Coverage of a programme within its desil rule. One row per programme (one or none).
-- $period $region $program.
select
    value,
    cast(numerator as bigint) as recipients,
    cast(denominator as bigint) as registered,
    reported,
    expected
from observations
where
    indicator = 'coverage_desil_pct'
    and unit_kind = 'region'
    and unit_code = cast($region as varchar)
    and period = cast($period as date)
    and period_kind = 'triwulan'
    and program_code = cast($program as varchar)
    and part = 'rule=within'
