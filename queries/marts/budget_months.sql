-- Budget months with sums to date. One row per programme, year and month (or longer period).
-- pagu_idr is the year's; the figures come from the revised budget where it has them. A programme
-- that sends months and longer periods counts by its months. in_office_budget: national aid is
-- not part of the office's totals.
with
    finest as (
        select budgets.program_code, budgets.year, min(kinds.months) as months
        from budgets
        join period_kinds as kinds on kinds.period_kind = budgets.period_kind
        group by budgets.program_code, budgets.year
    ),
    counted as (
        select budgets.*
        from budgets
        join period_kinds as kinds on kinds.period_kind = budgets.period_kind
        join
            finest
            on finest.program_code = budgets.program_code
            and finest.year = budgets.year
            and finest.months = kinds.months
    ),
    ceilings as (
        select
            program_code,
            year,
            coalesce(
                max_by(pagu_idr, month) filter (
                    where revision = 'perubahan' and pagu_idr is not null
                ),
                max_by(pagu_idr, month) filter (where revision = 'murni' and pagu_idr is not null)
            ) as pagu_idr
        from counted
        group by program_code, year
    ),
    months as (
        select
            program_code,
            year,
            month,
            period_kind,
            coalesce(
                max(planned_cash_idr) filter (where revision = 'perubahan'),
                max(planned_cash_idr) filter (where revision = 'murni')
            ) as planned_cash_idr,
            coalesce(
                max(realised_idr) filter (where revision = 'perubahan'),
                max(realised_idr) filter (where revision = 'murni')
            ) as realised_idr
        from counted
        group by program_code, year, month, period_kind
    )
select
    months.program_code,
    months.year,
    months.month,
    months.period_kind,
    coalesce(programs.in_office_budget, true) as in_office_budget,
    ceilings.pagu_idr,
    months.planned_cash_idr,
    months.realised_idr,
    cast(
        sum(months.planned_cash_idr) over (
            partition by months.program_code, months.year
            order by months.month
            rows between unbounded preceding and current row
        ) as bigint
    ) as planned_to_date_idr,
    cast(
        sum(months.realised_idr) over (
            partition by months.program_code, months.year
            order by months.month
            rows between unbounded preceding and current row
        ) as bigint
    ) as realised_to_date_idr,
    max(months.month) filter (where months.realised_idr is not null) over (
        partition by months.year
    ) as last_realised_month
from months
join ceilings on ceilings.program_code = months.program_code and ceilings.year = months.year
left join programs on programs.program_code = months.program_code
