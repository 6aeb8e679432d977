-- For whom UPT and programmes are, code by code. One row per owner_kind, owner and kind of PPKS.
-- owner_kind: upt or program. Codes may be parted by spaces, commas or semicolons; ppks_code is
-- what was written, without zeros before it, and may be unknown (checks/ppks_codes_known).
with
    owners as (
        select 'upt' as owner_kind, upt_code as owner_code, target_ppks as codes
        from upt
        union all
        select 'program' as owner_kind, program_code as owner_code, ppks_codes as codes
        from programs
    ),
    written as (
        select
            owner_kind,
            owner_code,
            unnest(string_split(replace(replace(codes, ',', ' '), ';', ' '), ' ')) as code
        from owners
    )
select distinct owner_kind, owner_code, ltrim(trim(code), '0') as ppks_code
from written
where ltrim(trim(code), '0') <> ''
