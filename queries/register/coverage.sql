-- Coverage of each programme by desil in one release. One row per programme and desil.
-- within_rule: the desil is at most the programme's desil_max; false where it has none.
-- Order of register/programs. $period $region.
select
    coverage.program_code,
    coalesce(programs.program_name, coverage.program_code) as program_name,
    programs.desil_max,
    cast(split_part(coverage.part, '=', 2) as integer) as desil,
    coalesce(
        cast(split_part(coverage.part, '=', 2) as integer) <= programs.desil_max, false
    ) as within_rule,
    cast(coverage.numerator as bigint) as recipients,
    cast(coverage.denominator as bigint) as registered,
    coverage.value,
    coverage.reported,
    coverage.expected
from observations as coverage
left join programs on programs.program_code = coverage.program_code
where
    coverage.indicator = 'coverage_desil_pct'
    and coverage.unit_kind = 'region'
    and coverage.unit_code = cast($region as varchar)
    and coverage.period = cast($period as date)
    and coverage.period_kind = 'triwulan'
    and coverage.program_code <> '*'
    and starts_with(coverage.part, 'desil=')
    and coverage.reported > 0
order by
    programs.desil_max is null,
    coalesce(programs.funding = 'apbn', false) desc,
    programs.desil_max,
    coverage.program_code,
    desil
