-- Hours from report to visit by kind and channel, month by month in $year. One row per part and
-- month, and one per part for the year (period_kind 'tahun').
-- reached of reported have been visited; a median of none is NULL. $region: code of the area.
select
    split_part(part, '=', 1) as dimension,
    split_part(part, '=', 2) as name,
    period as month,
    period_kind,
    value as hours,
    cast(numerator as bigint) as reached,
    cast(denominator as bigint) as reported
from observations
where
    indicator = 'response_hours_median'
    and unit_kind = 'region'
    and unit_code = cast($region as varchar)
    and program_code = '*'
    and (starts_with(part, 'kind=') or starts_with(part, 'channel='))
    and year(period) = cast($year as integer)
    and period_kind in ('bulan', 'tahun')
order by dimension desc, name, period_kind, period
