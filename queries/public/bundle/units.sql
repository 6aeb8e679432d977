-- What the figures of the open data are about. One row per area, UPT, unit and office with figures.
with found as (select distinct unit_kind, unit_code, level from observations)
select
    found.unit_kind,
    found.unit_code,
    coalesce(units.unit_name, found.unit_code) as unit_name,
    found.level,
    units.parent_code,
    units.parent_name
from found
left join
    named_units as units on units.unit_kind = found.unit_kind and units.unit_code = found.unit_code
order by found.unit_kind, found.unit_code
