-- One row per programme of the office: its name, its schedule, and the periods with payments.
with
    payments as (
        select
            program_code,
            max(case when period_kind <> 'tahun' then period_kind end) as period_kind,
            min(month) as first_period,
            max(month) as last_period
        from disbursements
        left join agency on true
        where paid is not null and (agency.as_of is null or month <= agency.as_of)
        group by program_code
    )
select
    programs.program_code,
    programs.program_name,
    programs.field,
    programs.funding,
    programs.schedule,
    programs.pay_months,
    programs.in_office_budget,
    programs.beneficiary_unit,
    case
        when payments.program_code is not null then coalesce(payments.period_kind, 'tahun')
    end as period_kind,
    payments.first_period,
    payments.last_period
from programs
left join payments on payments.program_code = programs.program_code
order by programs.program_name
