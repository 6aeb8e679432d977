-- Every area of the office with what lies in it. One row per area and area inside it, itself too.
select region_code as unit_code, region_code
from regions
where own
union all
select parent_code as unit_code, unit_code as region_code
from unit_parents
where unit_kind = 'region'
