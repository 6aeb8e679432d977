-- One row per area, UPT, other unit and office: what a figure or a report is about, its name, and
-- the area in
-- which it lies.
select
    'region' as unit_kind,
    area.region_code as unit_code,
    area.region_name as unit_name,
    area.parent_code,
    parent.region_name as parent_name
from regions as area
left join regions as parent on parent.region_code = area.parent_code
union all
select 'upt', upt.upt_code, upt.upt_name, upt.region_code, regions.region_name
from upt
left join regions on regions.region_code = upt.region_code
union all
select 'unit', units.unit_code, units.unit_name, units.region_code, regions.region_name
from units
left join regions on regions.region_code = units.region_code
union all
select 'office', slug, short_name, region_code, cast(null as varchar)
from agency
