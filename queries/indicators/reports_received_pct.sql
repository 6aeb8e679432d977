-- Reports received and due. One row per closing month and dataset.
-- Only what has a due day; a week counts in the month in which it closes. The dataset is the part;
-- '*' is all of them together.
with
    due as (
        select
            reports.dataset,
            reports.month as period,
            case when reports.received is not null then 1 else 0 end as arrived
        from reports
        where reports.is_due and reports.due_date is not null
    ),
    parts as (
        select period, 'dataset=' || dataset as part, arrived
        from due
        union all
        select period, '*' as part, arrived
        from due
    )
select
    'office' as unit_kind,
    agency.slug as unit_code,
    parts.period,
    'bulan' as period_kind,
    '*' as program_code,
    parts.part,
    cast(sum(parts.arrived) as double) as numerator,
    cast(count(*) as double) as denominator,
    100.0 * sum(parts.arrived) / count(*) as value
from parts
cross join agency
group by agency.slug, parts.period, parts.part
