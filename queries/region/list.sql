-- One row per own area of $level within $parent: the choices of select boxes and of drilling.
select
    area.region_code,
    area.region_name,
    area.level,
    area.parent_code,
    parent.region_name as parent_name,
    area.lat,
    area.lon
from regions as area
left join regions as parent on parent.region_code = area.parent_code
where
    area.own
    and ($level = '*' or area.level = $level)
    and (
        $parent = '*' or area.region_code = $parent or starts_with(area.region_code, $parent || '.')
    )
order by area.region_code
