-- One unit's values over time, programme by programme. One row per programme and period.
-- Period kind 'bulan' takes longer periods in the month in which they start.
-- $indicator $unit_kind $unit_code $period_kind.
select
    observations.program_code,
    coalesce(programs.program_name, observations.program_code) as program_name,
    observations.period,
    observations.period_kind,
    observations.value,
    observations.numerator,
    observations.denominator,
    observations.reported,
    observations.expected,
    observations.status
from observations
left join programs on programs.program_code = observations.program_code
where
    observations.indicator = cast($indicator as varchar)
    and observations.unit_kind = cast($unit_kind as varchar)
    and observations.unit_code = cast($unit_code as varchar)
    and observations.program_code <> '*'
    and observations.part = '*'
    and (
        observations.period_kind = cast($period_kind as varchar)
        or (
            $period_kind = 'bulan'
            and observations.period_kind in ('dua_bulan', 'triwulan', 'semester')
        )
    )
order by observations.program_code, observations.period
