-- Physical progress of what is built. One row per project (part) and period, and all ('*').
-- '*' weighs each project with its ceiling: those that reported both in that period.
with
    projects as (
        select facility_code, month, period_kind, pagu_idr, physical_pct
        from facilities
        where physical_pct is not null
    ),
    margins as (
        select
            'facility=' || facility_code as part,
            month,
            period_kind,
            cast(null as double) as numerator,
            cast(null as double) as denominator,
            physical_pct as value
        from projects
        union all
        select
            '*' as part,
            month,
            period_kind,
            sum(pagu_idr * physical_pct) as numerator,
            sum(pagu_idr) as denominator,
            sum(pagu_idr * physical_pct) / nullif(sum(pagu_idr), 0) as value
        from projects
        where pagu_idr is not null
        group by month, period_kind
    )
select
    'office' as unit_kind,
    agency.slug as unit_code,
    margins.month as period,
    margins.period_kind,
    '*' as program_code,
    margins.part,
    cast(margins.numerator as double) as numerator,
    cast(margins.denominator as double) as denominator,
    cast(margins.value as double) as value
from margins
cross join agency
