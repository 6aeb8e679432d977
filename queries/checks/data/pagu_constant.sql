-- Ceilings that differ within a year. One row per programme, year and revision.
with
    ceilings as (
        select program_code, year, revision, min(pagu_idr) as least_idr, max(pagu_idr) as most_idr
        from budgets
        group by program_code, year, revision
    )
select
    'budgets' as dataset,
    'pagu_idr' as "column",
    'office' as unit_kind,
    agency.slug as unit_code,
    cast(cast(ceilings.year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    ceilings.program_code as program_code,
    ceilings.revision as part,
    cast(ceilings.most_idr as double) as value,
    cast(ceilings.least_idr as double) as expected
from ceilings
cross join agency
where ceilings.least_idr <> ceilings.most_idr
