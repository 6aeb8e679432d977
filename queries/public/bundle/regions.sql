-- The areas of the open data. One row per area of the office, with figures or a UPT, and per area
-- around one.
with recursive
    named as (
        select region_code
        from regions
        where own
        union
        select unit_code as region_code
        from observations
        where unit_kind = 'region'
        union
        select region_code
        from upt
        union
        select region_code
        from agency
    ),
    around as (
        select regions.region_code, regions.parent_code
        from regions
        join named on named.region_code = regions.region_code
        union
        select above.region_code, above.parent_code
        from around
        join regions as above on above.region_code = around.parent_code
    )
select
    regions.region_code,
    regions.region_name,
    regions.level,
    regions.parent_code,
    regions.bps_code,
    regions.lat,
    regions.lon,
    regions.area_km2,
    regions.valid_from,
    regions.valid_to
from regions
where regions.region_code in (select region_code from around)
order by regions.region_code
