-- One row per programme of the office: its name, its schedule, and the periods with payments.
-- period_kind: the kind in which its payments are reported; 'tahun' where it is told by year only.
-- The year that observations sum from shorter periods is no report of its own.
with
    paid as (
        select distinct
            observations.program_code,
            observations.period_kind,
            observations.period,
            extract(year from observations.period) as year
        from observations
        left join agency on true
        where
            observations.indicator = 'paid'
            and observations.unit_kind = 'region'
            and observations.program_code <> '*'
            and observations.part = '*'
            and (observations.value is not null or observations.status = 'hidden')
            and (agency.as_of is null or observations.period <= agency.as_of)
    ),
    within_years as (select distinct program_code, year from paid where period_kind <> 'tahun'),
    payments as (
        select
            paid.program_code,
            max(case when paid.period_kind <> 'tahun' then paid.period_kind end) as period_kind,
            min(paid.period) as first_period,
            max(paid.period) as last_period
        from paid
        left join
            within_years
            on within_years.program_code = paid.program_code
            and within_years.year = paid.year
        where paid.period_kind <> 'tahun' or within_years.year is null
        group by paid.program_code
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
