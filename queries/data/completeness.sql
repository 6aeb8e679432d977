-- One row per dataset and month of $period_from to $period_to in which a report of it closes.
-- expected: those due, and those that came before their day; awaited: not come and not due yet.
-- on_time and late only of what has a due day (dated); without one a report is never late.
select
    reports.dataset,
    catalogue_datasets.title as dataset_title,
    reports.cadence,
    reports.month,
    count(*) filter (where reports.received is not null or reports.is_due) as expected,
    count(reports.received) as received,
    count(*) filter (where reports.received is null and reports.is_due) as missing,
    count(*) filter (where reports.received is null and not reports.is_due) as awaited,
    count(*) filter (
        where reports.due_date is not null and (reports.received is not null or reports.is_due)
    ) as dated,
    count(*) filter (where reports.received is not null and reports.on_time) as on_time,
    count(*) filter (where reports.received is not null and not reports.on_time) as late,
    count(distinct reports.unit_code) as units,
    max(reports.received) as last_received
from reports
left join catalogue_datasets on catalogue_datasets.dataset = reports.dataset
where reports.month between cast($period_from as date) and cast($period_to as date)
group by reports.dataset, catalogue_datasets.title, reports.cadence, reports.month
order by reports.dataset, reports.month
