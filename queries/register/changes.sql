-- Families by desil before and after a release. One row per desil.
-- Before: the latest earlier release. Only areas that sent both, `areas` of `of`. $period $region.
with
    counted as (
        select
            families.unit_code,
            families.period,
            cast(split_part(families.part, '=', 2) as integer) as desil,
            families.value
        from observations as families
        cross join agency
        where
            families.indicator = 'register_families'
            and families.unit_kind = 'region'
            and families.level = agency.region_level
            and families.period_kind = 'triwulan'
            and starts_with(families.part, 'desil=')
            and families.value is not null
            and (
                families.unit_code = cast($region as varchar)
                or starts_with(families.unit_code, cast($region as varchar) || '.')
            )
    ),
    before as (select max(period) as period from counted where period < cast($period as date)),
    pairs as (
        select
            newer.unit_code, newer.desil, older.period, older.value as before, newer.value as after
        from counted as newer
        cross join before
        join
            counted as older
            on older.unit_code = newer.unit_code
            and older.desil = newer.desil
            and older.period = before.period
        where newer.period = cast($period as date)
    ),
    areas as (
        select count(distinct unit_code) as of from counted where period = cast($period as date)
    )
select
    pairs.desil,
    pairs.period as before_period,
    cast(sum(pairs.before) as bigint) as before,
    cast(sum(pairs.after) as bigint) as after,
    cast(sum(pairs.after) - sum(pairs.before) as bigint) as difference,
    count(*) as areas,
    areas.of
from pairs
cross join areas
group by pairs.desil, pairs.period, areas.of
order by pairs.desil
