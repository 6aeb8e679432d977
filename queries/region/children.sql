-- One row per area directly below $region.
select region_code, region_name, level, lat, lon
from regions
where own and parent_code = $region
order by region_code
