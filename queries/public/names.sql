-- The names of what public figures are about. One row per area, home, unit and office.
select unit_kind, unit_code, any_value(unit_name) as unit_name
from named_units
group by unit_kind, unit_code
order by unit_kind, unit_code
