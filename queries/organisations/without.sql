-- Areas without any social organisation in the register. One row per own area of $level.
-- $parent ('*': the whole office).
select regions.region_code, regions.region_name, parents.region_name as parent_name
from regions
left join regions as parents on parents.region_code = regions.parent_code
cross join agency
where
    regions.own
    and regions.level = cast($level as varchar)
    and ($parent = '*' or starts_with(regions.region_code, cast($parent as varchar) || '.'))
    and (regions.valid_from is null or regions.valid_from <= agency.as_of)
    and (regions.valid_to is null or regions.valid_to >= agency.as_of)
    and not exists (
        select 1
        from organisations
        where
            organisations.region_code = regions.region_code
            or starts_with(organisations.region_code, regions.region_code || '.')
    )
order by regions.region_code
