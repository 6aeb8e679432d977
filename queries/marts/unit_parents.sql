-- To what a unit's figures add up. One row per unit and unit above it.
-- An area to the areas around it inside the office's own, a UPT to the office.
with
    own as (select region_code, parent_code from regions where own),
    parents as (
        select own.region_code, above.region_code as parent_code
        from own
        join own as above on above.region_code = own.parent_code
    ),
    grandparents as (
        select parents.region_code, above.parent_code
        from parents
        join parents as above on above.region_code = parents.parent_code
    )
select 'region' as unit_kind, region_code as unit_code, 'region' as parent_kind, parent_code
from parents
union all
select 'region' as unit_kind, region_code as unit_code, 'region' as parent_kind, parent_code
from grandparents
union all
select 'upt' as unit_kind, upt.upt_code as unit_code, 'office' as parent_kind, agency.slug
from upt
cross join agency
