-- Years in which more is planned than the ceiling allows. One row per programme and year.
with
    years as (
        select
            program_code, year, max(planned_to_date_idr) as planned_idr, max(pagu_idr) as pagu_idr
        from budget_months
        group by program_code, year
    )
select
    'budgets' as dataset,
    'planned_cash_idr' as "column",
    'office' as unit_kind,
    agency.slug as unit_code,
    cast(cast(years.year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    years.program_code as program_code,
    '*' as part,
    cast(years.planned_idr as double) as value,
    cast(years.pagu_idr as double) as expected
from years
cross join agency
where years.planned_idr > years.pagu_idr
