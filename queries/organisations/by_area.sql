-- Social organisations by area. One row per own area of $level and kind that the office has.
-- Those inside an area are its own; zero where there is none. lapsed: the last day of their
-- registration is before the office's as_of; valid: all others. $parent ('*': the whole office).
with
    areas as (
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
    )
select
    areas.region_code,
    areas.region_name,
    areas.parent_name,
    kinds.kind,
    count(organisations.organisation_code) as organisations,
    count(organisations.organisation_code)
    - count(case when organisations.valid_to < agency.as_of then 1 end) as valid,
    count(case when organisations.valid_to < agency.as_of then 1 end) as lapsed
from areas
cross join agency
cross join (select distinct kind from organisations) as kinds
left join
    organisations
    on organisations.kind = kinds.kind
    and (
        organisations.region_code = areas.region_code
        or starts_with(organisations.region_code, areas.region_code || '.')
    )
group by areas.region_code, areas.region_name, areas.parent_name, kinds.kind
order by areas.region_code, kinds.kind
