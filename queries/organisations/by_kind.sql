-- Social organisations by kind, most first. One row per kind.
-- lapsed: the last day of their registration is before the office's as_of. $parent ('*': all).
select
    organisations.kind,
    count(*) as organisations,
    cast(sum(case when organisations.valid_to < agency.as_of then 1 else 0 end) as bigint) as lapsed
from organisations
cross join agency
where
    $parent = '*'
    or organisations.region_code = cast($parent as varchar)
    or starts_with(organisations.region_code, cast($parent as varchar) || '.')
group by organisations.kind
order by organisations desc, organisations.kind
