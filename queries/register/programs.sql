-- Programmes whose recipients are known by desil in one release. One row per programme.
-- National ones first, the narrower rule first; those without a rule last. $period $region.
select
    coverage.program_code,
    coalesce(programs.program_name, coverage.program_code) as program_name,
    programs.desil_max,
    cast(coverage.numerator as bigint) as recipients,
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
    and coverage.part = '*'
    and coverage.reported > 0
order by
    programs.desil_max is null,
    coalesce(programs.funding = 'apbn', false) desc,
    programs.desil_max,
    coverage.program_code
