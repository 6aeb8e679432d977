-- One row per programme of the office: its record, what it is for, and whether it has figures.
-- Largest in the office's newest budget first, then those that others pay for, by name.
with
    ceilings as (
        select program_code, max_by(value, period) as pagu_idr
        from observations
        where
            indicator = 'pagu_idr'
            and unit_kind = 'office'
            and period_kind = 'tahun'
            and part = '*'
            and value is not null
        group by program_code
    )
select
    programs.program_code,
    programs.program_name,
    programs.field,
    programs.funding,
    programs.in_office_budget,
    programs.schedule,
    programs.pay_months,
    programs.beneficiary_unit,
    programs.desil_max,
    programs.ppks_codes,
    programs.partner,
    programs.legal_basis
from programs
left join ceilings on ceilings.program_code = programs.program_code
order by
    coalesce(programs.in_office_budget, false) desc,
    ceilings.pagu_idr desc nulls last,
    programs.program_name,
    programs.program_code
