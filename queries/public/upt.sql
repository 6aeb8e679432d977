-- The homes with what the public may know of them. One row per UPT and validity.
-- None of an office of which no home has ever reported a number: it has listed them, perhaps as an
-- example, and uses the product for something else.
select upt_code, upt_name, kind, target_ppks, region_code, lat, lon, capacity, valid_from, valid_to
from upt
where exists (select 1 from observations where unit_kind = 'upt' and value is not null)
order by upt_code, valid_from
