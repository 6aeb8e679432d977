-- Programmes that the office's list does not have. One row per programme.
with
    used as (
        select program_code
        from disbursements
        union
        select program_code
        from disbursement_failures
        union
        select program_code
        from budgets
        union
        select program_code
        from beneficiary_changes
        union
        select program_code
        from outcomes
        union
        select program_code
        from program_deciles
        union
        select program_code
        from service_log
        where program_code is not null
    )
select used.program_code as subject, 'Program ini tidak ada di daftar program kantor.' as message
from used
left join programs on programs.program_code = used.program_code
where programs.program_code is null
