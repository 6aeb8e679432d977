-- One row per dataset and unit that owes reports on $today: since when, how long, who sent the last
-- one (of the unit, else of the dataset); by sender, the longest wait first.
-- Owed: what is past its due day, and what has none and whose period has closed (due_date NULL).
with
    owed as (
        select
            dataset,
            unit_kind,
            unit_code,
            count(*) as missing_periods,
            min(month) as first_missing,
            max(month) as last_missing,
            min(due_date) as due_date,
            max(date_diff('day', due_date, cast($today as date))) as days_late
        from reports
        where received is null and (due_date is null or due_date < cast($today as date))
        group by dataset, unit_kind, unit_code
    ),
    unit_imports as (
        select dataset, unit_code, max(import_id) as import_id
        from report_arrivals
        group by dataset, unit_code
    ),
    dataset_imports as (
        select dataset, max(import_id) as import_id
        from imports
        where withdrawn_at is null and sender <> ''
        group by dataset
    )
select
    coalesce(nullif(of_unit.sender, ''), of_dataset.sender, '') as sender,
    owed.dataset,
    catalogue_datasets.title as dataset_title,
    owed.unit_kind,
    owed.unit_code,
    units.unit_name,
    units.parent_name,
    owed.missing_periods,
    owed.first_missing,
    owed.last_missing,
    owed.due_date,
    owed.days_late,
    of_unit.received as last_received
from owed
left join
    unit_imports on unit_imports.dataset = owed.dataset and unit_imports.unit_code = owed.unit_code
left join imports as of_unit on of_unit.import_id = unit_imports.import_id
left join dataset_imports on dataset_imports.dataset = owed.dataset
left join imports as of_dataset on of_dataset.import_id = dataset_imports.import_id
left join
    named_units as units on units.unit_kind = owed.unit_kind and units.unit_code = owed.unit_code
left join catalogue_datasets on catalogue_datasets.dataset = owed.dataset
order by sender, owed.days_late desc nulls last, owed.dataset, owed.unit_code
