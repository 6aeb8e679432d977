-- What the register says of one UPT: one row, none where it is not known. One row per UPT.
-- ppks: the kinds of people it is for, in words; is_valid: at the day to which the data reaches.
with
    codes as (
        select upt_code, cast(unnest(string_split(target_ppks, ' ')) as integer) as ppks_code
        from upt
        where upt_code = $upt and target_ppks is not null and target_ppks <> ''
    ),
    named as (
        select
            codes.upt_code,
            string_agg(
                coalesce(ppks_kinds.ppks_name, cast(codes.ppks_code as varchar)),
                ', '
                order by codes.ppks_code
            ) as ppks
        from codes
        left join ppks_kinds on ppks_kinds.ppks_code = codes.ppks_code
        group by codes.upt_code
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
