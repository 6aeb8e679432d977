-- Families by step to self-reliance, all steps as '*'. One row per area, period and step.
-- An area that reported has no family on a step that it does not name: zero, not missing.
with
    reports as (select distinct region_code, month, period_kind from family_steps),
    steps as (select step from (values (1), (2), (3), (4), (5)) as five(step)),
    by_step as (
        select
            reports.region_code,
            reports.month,
            reports.period_kind,
            steps.step,
            coalesce(family_steps.families, 0) as families
        from reports
        cross join steps
        left join
            family_steps
            on family_steps.region_code = reports.region_code
            and family_steps.month = reports.month
            and family_steps.period_kind = reports.period_kind
            and family_steps.step = steps.step
    ),
    parts as (
        select region_code, month, period_kind, 'step=' || cast(step as varchar) as part, families
        from by_step
        union all
        select region_code, month, period_kind, '*' as part, sum(families) as families
        from by_step
        group by region_code, month, period_kind
    )
select
    'region' as unit_kind,
    region_code as unit_code,
    month as period,
    period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(families as double) as value
from parts
