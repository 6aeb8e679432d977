-- One unit's values over time. One row per period, silent ones too.
-- Period kind 'bulan' takes a programme's longer periods in the month in which they start.
-- $indicator $unit_kind $unit_code $program ('*': all) $period_kind.
select period, value, numerator, denominator, reported, expected, status
from observations
where
    indicator = cast($indicator as varchar)
    and unit_kind = cast($unit_kind as varchar)
    and unit_code = cast($unit_code as varchar)
    and program_code = cast($program as varchar)
    and part = '*'
    and (
        period_kind = cast($period_kind as varchar)
        or (
            $period_kind = 'bulan'
            and $program <> '*'
            and period_kind in ('dua_bulan', 'triwulan', 'semester')
        )
    )
order by period
