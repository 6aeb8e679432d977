-- The parts of one figure of one unit. One row per part ('*', the whole, is not among them).
-- $indicator $unit_kind $unit_code $period $period_kind $program ('*': all).
select
    part,
    split_part(part, '=', 2) as name,
    value,
    numerator,
    denominator,
    reported,
    expected,
    status
from observations
where
    indicator = cast($indicator as varchar)
    and unit_kind = cast($unit_kind as varchar)
    and unit_code = cast($unit_code as varchar)
    and program_code = cast($program as varchar)
    and part <> '*'
    and period = cast($period as date)
    and period_kind = cast($period_kind as varchar)
order by length(part), part
