-- Families that left a programme in a release's quarter, by reason. One row per reason.
-- Reasons that nobody named do not appear, those named elsewhere are zero. $period $region
-- $program.
select split_part(part, '=', 2) as reason, cast(value as bigint) as families, reported, expected
from observations
where
    indicator = 'left'
    and unit_kind = 'region'
    and unit_code = cast($region as varchar)
    and period = cast($period as date)
    and period_kind = 'triwulan'
    and program_code = cast($program as varchar)
    and starts_with(part, 'reason=')
    and value is not null
order by value desc, part
