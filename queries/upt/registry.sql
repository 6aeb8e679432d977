-- What the register says of one UPT: one row, none where it is not known. One row per UPT.
-- ppks: the kinds of people it is for, in words; is_valid: at the day to which the data reaches.
with
    named as (
        select
            targets.owner_code as upt_code,
            string_agg(
                coalesce(kinds.ppks_name, targets.ppks_code),
                ', '
                order by kinds.ppks_code nulls last, targets.ppks_code
            ) as ppks
        from ppks_targets as targets
        left join ppks_kinds as kinds on cast(kinds.ppks_code as varchar) = targets.ppks_code
        where targets.owner_kind = 'upt' and targets.owner_code = $upt
        group by targets.owner_code
    )
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    named.ppks,
    upt.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    upt.capacity,
    upt.head_status,
    upt.head_since,
    upt.valid_from,
    upt.valid_to,
    (upt.valid_from is null or upt.valid_from <= agency.as_of)
    and (upt.valid_to is null or upt.valid_to >= agency.as_of) as is_valid
from upt
cross join agency
left join named on named.upt_code = upt.upt_code
left join regions on regions.region_code = upt.region_code
left join regions as parent on parent.region_code = regions.parent_code
where upt.upt_code = $upt
