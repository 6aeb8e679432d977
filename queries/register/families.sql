-- Families of an area by desil, release by release. One row per release and desil. $region.
select
    period,
    cast(split_part(part, '=', 2) as integer) as desil,
    cast(value as bigint) as families,
    reported,
    expected
from observations
where
    indicator = 'register_families'
    and unit_kind = 'region'
    and unit_code = cast($region as varchar)
    and period_kind = 'triwulan'
    and program_code = '*'
    and starts_with(part, 'desil=')
order by period, desil
