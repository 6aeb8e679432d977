-- The programmes of the open data. One row per programme with figures; '*' is all together, named
-- $every.
with found as (select distinct program_code from observations)
select
    found.program_code,
    case
        when found.program_code = '*'
        then $every
        else coalesce(programs.program_name, found.program_code)
    end as program_name,
    programs.field,
    programs.funding,
    programs.schedule,
    programs.beneficiary_unit,
    programs.desil_max,
    programs.ppks_codes,
    programs.legal_basis
from found
left join programs on programs.program_code = found.program_code
order by found.program_code
