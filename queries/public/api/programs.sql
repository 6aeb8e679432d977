-- The programmes of a release. One row per programme with figures.
select
    program_code,
    program_name,
    field,
    funding,
    schedule,
    beneficiary_unit,
    desil_max,
    ppks_codes,
    legal_basis
from programs
where program_code in (select program_code from observations)
order by program_code
