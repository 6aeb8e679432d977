-- The homes of the open data: no head, and no place finer than the area. One row per UPT and
-- validity.
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    upt.target_ppks,
    upt.region_code,
    regions.region_name,
    upt.capacity,
    upt.valid_from,
    upt.valid_to
from upt
left join regions on regions.region_code = upt.region_code
order by upt.upt_code, upt.valid_from
