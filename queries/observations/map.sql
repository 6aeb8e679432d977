-- An indicator on the map: every area of a level in one period. One row per own area.
-- Nothing comes back when no area has an observation. expected = 0: no data for that area;
-- expected > 0 without a value: not reported (or a ratio over zero, then reported > 0).
-- Period kind 'bulan' takes a programme's longer periods in the month in which they start.
-- $indicator $period $period_kind $program ('*': all) $level $parent ('*': the whole office).
with
    chosen as (
        select unit_code, value, numerator, denominator, reported, expected, status
        from observations
        where
            indicator = cast($indicator as varchar)
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and program_code = cast($program as varchar)
            and period = cast($period as date)
            and part = '*'
            and (
                period_kind = cast($period_kind as varchar)
                or (
                    $period_kind = 'bulan'
                    and $program <> '*'
                    and period_kind in ('dua_bulan', 'triwulan', 'semester')
                )
            )
    )
select
    regions.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    chosen.value,
    chosen.numerator,
    chosen.denominator,
    coalesce(chosen.reported, 0) as reported,
    coalesce(chosen.expected, 0) as expected,
    chosen.status
from regions
left join regions as parents on parents.region_code = regions.parent_code
left join chosen on chosen.unit_code = regions.region_code
where
    regions.own
    and regions.level = cast($level as varchar)
    and ($parent = '*' or regions.region_code like cast($parent as varchar) || '.%')
    and (regions.valid_from is null or regions.valid_from <= cast($period as date))
    and (regions.valid_to is null or regions.valid_to >= cast($period as date))
    and exists (select 1 from chosen)
order by regions.region_code
