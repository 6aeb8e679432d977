-- The homes with what the public may know of them. One row per UPT and validity.
select upt_code, upt_name, kind, target_ppks, region_code, lat, lon, capacity, valid_from, valid_to
from upt
order by upt_code, valid_from
