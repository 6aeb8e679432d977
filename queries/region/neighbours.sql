-- One row per own area nearest to $region among those with the same parent, at most $limit.
-- Great-circle distance; a kabupaten without a coordinate stands at the mean of its kecamatan.
with
    children as (
        select parent_code as region_code, avg(lat) as lat, avg(lon) as lon
        from regions
        group by parent_code
    ),
    places as (
        select
            regions.region_code,
            regions.region_name,
            regions.parent_code,
            regions.level,
            regions.own,
            radians(coalesce(regions.lat, children.lat)) as lat,
            radians(coalesce(regions.lon, children.lon)) as lon
        from regions
        left join children on children.region_code = regions.region_code
    ),
    distances as (
        select
            other.region_code,
            other.region_name,
            2
            * 6371.0
            * asin(
                sqrt(
                    least(
                        1.0,
                        power(sin((other.lat - here.lat) / 2), 2)
                        + cos(here.lat) * cos(other.lat) * power(sin((other.lon - here.lon) / 2), 2)
                    )
                )
            ) as distance_km
        from places as here
        join
            places as other
            on other.parent_code = here.parent_code
            and other.level = here.level
            and other.region_code <> here.region_code
            and other.own
        where here.region_code = $region
    )
select region_code, region_name, round(distance_km, 1) as distance_km
from distances
where distance_km is not null
order by distances.distance_km, region_code
limit $limit
