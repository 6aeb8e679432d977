-- Areas without a social organisation whose registration is valid. One row per own area of $level.
-- Valid at the office's as_of: its last day is not before it, or none was given. lapsed: those of
-- the area that are not. $parent ('*': the whole office).
select
    regions.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    (
        select count(*)
        from organisations
        where
            organisations.region_code = regions.region_code
            or starts_with(organisations.region_code, regions.region_code || '.')
    ) as lapsed
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
            (
                organisations.region_code = regions.region_code
                or starts_with(organisations.region_code, regions.region_code || '.')
            )
            and (organisations.valid_to is null or organisations.valid_to >= agency.as_of)
    )
order by regions.region_code
