-- Realised money to date. One row per programme and month.
-- Programme '*': those in the office's own budget; national aid is not.
-- A month that is not reported has no figure, not that of the month before.
with
    months as (
        select
            budget_months.program_code,
            budget_months.in_office_budget,
            budget_months.month,
            budget_months.period_kind,
            cast(null as bigint) as numerator,
            cast(null as bigint) as denominator,
            case
                when budget_months.realised_idr is not null then budget_months.realised_to_date_idr
            end as value
        from budget_months
        where budget_months.month <= budget_months.last_realised_month
    ),
    margins as (
        select program_code, month, period_kind, numerator, denominator, value
        from months
        union all
        select
            '*' as program_code,
            month,
            period_kind,
            sum(numerator) as numerator,
            sum(denominator) as denominator,
            sum(value) as value
        from months
        where in_office_budget
        group by month, period_kind
    )
select
    'office' as unit_kind,
    agency.slug as unit_code,
    margins.month as period,
    margins.period_kind,
    margins.program_code,
    '*' as part,
    cast(margins.numerator as double) as numerator,
    cast(margins.denominator as double) as denominator,
    cast(margins.value as double) as value
from margins
cross join agency
