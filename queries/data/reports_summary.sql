-- One row per dataset: reports due for months $period_from to $period_to, received and on time.
-- Only what has a due day (`data/completeness` has the others too).
with
    due_reports as (
        select reports.dataset, reports.unit_code, reports.received, reports.on_time
        from reports
        where
            reports.due_date is not null
            and reports.month between cast($period_from as date) and cast($period_to as date)
            and (reports.received is not null or reports.is_due)
    ),
    totals as (
        select
            dataset,
            count(*) as expected,
            count(received) as received,
            count(*) filter (where received is not null and on_time) as on_time,
            count(distinct unit_code) as units,
            max(received) as last_received
        from due_reports
        group by dataset
    )
select
    totals.dataset,
    catalogue_datasets.title as dataset_title,
    totals.expected,
    totals.received,
    totals.on_time,
    totals.received - totals.on_time as late,
    totals.expected - totals.received as missing,
    100.0 * totals.received / totals.expected as received_pct,
    100.0 * totals.on_time / totals.expected as on_time_pct,
    totals.units,
    totals.last_received
from totals
left join catalogue_datasets on catalogue_datasets.dataset = totals.dataset
order by totals.dataset
