-- One row per dataset and unit with due reports missing from $period_from to $period_to; most
-- first. Only what has a due day is late (`data/reminders` lists the others too).
with
    missing as (
        select
            reports.dataset,
            reports.unit_kind,
            reports.unit_code,
            count(*) as missing_periods,
            min(reports.month) as first_missing,
            max(reports.month) as last_missing
        from reports
        where
            reports.received is null
            and reports.is_due
            and reports.due_date is not null
            and reports.month between cast($period_from as date) and cast($period_to as date)
            and ($dataset = '*' or reports.dataset = $dataset)
        group by reports.dataset, reports.unit_kind, reports.unit_code
    ),
    arrivals as (
        select dataset, unit_kind, unit_code, max(received) as last_received
        from reports
        group by dataset, unit_kind, unit_code
    )
select
    missing.dataset,
    catalogue_datasets.title as dataset_title,
    missing.unit_kind,
    missing.unit_code,
    units.unit_name,
    units.parent_name,
    missing.missing_periods,
    missing.first_missing,
    missing.last_missing,
    arrivals.last_received
from missing
left join
    arrivals
    on arrivals.dataset = missing.dataset
    and arrivals.unit_kind = missing.unit_kind
    and arrivals.unit_code = missing.unit_code
left join
    named_units as units
    on units.unit_kind = missing.unit_kind
    and units.unit_code = missing.unit_code
left join catalogue_datasets on catalogue_datasets.dataset = missing.dataset
order by missing.missing_periods desc, missing.last_missing desc, missing.dataset, missing.unit_code
