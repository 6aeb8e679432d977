-- Families up to a desil before and after a release, largest change first. One row per own area.
-- Before: the latest earlier release of the office. An area that sent only one of the two is left
-- out. $period $level $parent ('*': the whole office) $desil_max.
with
    counted as (
        select unit_code, period, value, reported
        from observations
        where
            indicator = 'register_families'
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and period_kind = 'triwulan'
            and starts_with(part, 'desil=')
            and cast(split_part(part, '=', 2) as integer) <= cast($desil_max as integer)
            and value is not null
            and ($parent = '*' or starts_with(unit_code, cast($parent as varchar) || '.'))
    ),
    sums as (
        select unit_code, period, sum(value) as families, max(reported) as reported
        from counted
        group by unit_code, period
    ),
    before as (select max(period) as period from sums where period < cast($period as date))
select
    regions.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    older.period as before_period,
    cast(older.families as bigint) as before,
    cast(newer.families as bigint) as after,
    cast(newer.families - older.families as bigint) as difference
from sums as newer
cross join before
join
    sums as older
    on older.unit_code = newer.unit_code
    and older.period = before.period
    and older.reported = newer.reported
join regions on regions.region_code = newer.unit_code and regions.own
left join regions as parents on parents.region_code = regions.parent_code
where newer.period = cast($period as date)
order by abs(newer.families - older.families) desc, regions.region_code
