-- The areas of a release. One row per area that is the office's own or has figures.
select
    region_code,
    region_name,
    level,
    parent_code,
    bps_code,
    lat,
    lon,
    area_km2,
    strftime(valid_from, '%Y-%m-%d') as valid_from,
    strftime(valid_to, '%Y-%m-%d') as valid_to
from regions
where own or region_code in (select unit_code from observations where unit_kind = 'region')
order by region_code
