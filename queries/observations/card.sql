-- One figure of one unit, with the one before it. One row per figure (one or none).
-- Before it: the latest earlier period of the same kind with a value.
-- Period kind 'bulan' takes a programme's longer periods in the month in which they start.
-- $indicator $unit_kind $unit_code $period $period_kind $program ('*': all).
with
    series as (
        select period, period_kind, value, numerator, denominator, reported, expected, status
        from observations
        where
            indicator = cast($indicator as varchar)
            and unit_kind = cast($unit_kind as varchar)
            and unit_code = cast($unit_code as varchar)
            and program_code = cast($program as varchar)
            and part = '*'
            and period <= cast($period as date)
            and (
                period_kind = cast($period_kind as varchar)
                or (
                    $period_kind = 'bulan'
                    and $program <> '*'
                    and period_kind in ('dua_bulan', 'triwulan', 'semester')
                )
            )
    ),
    earlier as (
        select period_kind, max_by(value, period) as value, max(period) as period
        from series
        where period < cast($period as date) and value is not null
        group by period_kind
    )
select
    series.value,
    series.numerator,
    series.denominator,
    series.reported,
    series.expected,
    series.status,
    earlier.value as previous_value,
    earlier.period as previous_period
from series
left join earlier on earlier.period_kind = series.period_kind
where series.period = cast($period as date)
