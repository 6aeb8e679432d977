-- Social organisations by name. One row per organisation.
-- state at the office's as_of: masih_berlaku, habis_berlaku (lapsed_days since), tanpa_batas (no
-- last day given). $kind, $parent ('*': all); $search: part of the name or
-- of the area's, '' for all.
select
    organisations.organisation_code,
    organisations.organisation_name,
    organisations.kind,
    organisations.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    organisations.valid_from,
    organisations.valid_to,
    case
        when organisations.valid_to is null
        then 'tanpa_batas'
        when organisations.valid_to < agency.as_of
        then 'habis_berlaku'
        else 'masih_berlaku'
    end as state,
    case
        when organisations.valid_to < agency.as_of
        then datediff('day', organisations.valid_to, agency.as_of)
    end as lapsed_days
from organisations
cross join agency
left join regions on regions.region_code = organisations.region_code
left join regions as parents on parents.region_code = regions.parent_code
where
    ($kind = '*' or organisations.kind = cast($kind as varchar))
    and (
        $parent = '*'
        or organisations.region_code = cast($parent as varchar)
        or starts_with(organisations.region_code, cast($parent as varchar) || '.')
    )
    and contains(
        lower(organisations.organisation_name || ' ' || coalesce(regions.region_name, '')),
        lower(cast($search as varchar))
    )
order by organisations.organisation_name, organisations.organisation_code
