-- One row per unit of $level with an observation of $indicator: what `pantau indicator` prints.
with
    chosen as (
        select
            unit_kind, unit_code, period, value, numerator, denominator, reported, expected, status
        from observations
        where
            indicator = cast($indicator as varchar)
            and level = cast($level as varchar)
            and period = cast($period as date)
            and period_kind = cast($period_kind as varchar)
            and program_code = cast($program as varchar)
            and part = '*'
    )
select
    chosen.unit_code,
    named.unit_name as name,
    chosen.period,
    chosen.value,
    chosen.numerator,
    chosen.denominator,
    chosen.reported,
    chosen.expected,
    chosen.status
from chosen
left join
    named_units as named
    on named.unit_kind = chosen.unit_kind
    and named.unit_code = chosen.unit_code
order by chosen.unit_code
