-- One row per UPT or panti that stands within $region.
select upt.upt_code, upt.upt_name, upt.kind, upt.capacity, upt.region_code, regions.region_name
from upt
left join regions on regions.region_code = upt.region_code
where upt.region_code = $region or starts_with(upt.region_code, $region || '.')
order by upt.kind, upt.upt_name
