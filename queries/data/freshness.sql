-- One row per dataset that has come in: newest arrival, its age at as_of, the periods it covers.
with
    arrivals as (
        select
            dataset,
            count(*) as files,
            sum(loaded) as rows,
            max(received) as last_received,
            min(period_from) as period_from,
            max(period_to) as period_to,
            bool_or(sample) as sample
        from imports
        where withdrawn_at is null
        group by dataset
    ),
    next_due as (
        select reports.dataset, min(reports.due_date) as due_date
        from reports
        where reports.received is null and not reports.is_due
        group by reports.dataset
    )
select
    arrivals.dataset,
    catalogue_datasets.title as dataset_title,
    arrivals.rows,
    arrivals.files,
    arrivals.last_received,
    date_diff('day', arrivals.last_received, agency.as_of) as age_days,
    arrivals.period_from,
    arrivals.period_to,
    next_due.due_date,
    arrivals.sample
from arrivals
cross join agency
left join next_due on next_due.dataset = arrivals.dataset
left join catalogue_datasets on catalogue_datasets.dataset = arrivals.dataset
order by arrivals.last_received desc, arrivals.dataset
