-- One row per dataset and unit with reports late on $today: since when, how long, who sent the last
-- one (of the unit, else of the dataset); by sender, the longest wait first.
with
    late as (
        select
            dataset,
            unit_kind,
            unit_code,
            count(*) as missing_periods,
            min(period) as first_missing,
            max(period) as last_missing,
            min(due_date) as due_date,
            max(date_diff('day', due_date, cast($today as date))) as days_late
        from reports
        where received is null and due_date < cast($today as date)
        group by dataset, unit_kind, unit_code
    ),
    unit_rows as (
        select 'disbursements' as dataset, region_code as unit_code, _import_id
        from disbursements
        union all
        select 'upt_residents' as dataset, upt_code as unit_code, _import_id
        from upt_residents
        union all
        select 'upt_services' as dataset, upt_code as unit_code, _import_id
        from upt_services
        union all
        select 'budgets' as dataset, agency.slug as unit_code, budgets._import_id
        from budgets
        cross join agency
    ),
    unit_imports as (
        select dataset, unit_code, max(_import_id) as import_id
        from unit_rows
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
    late.dataset,
    catalogue_datasets.title as dataset_title,
    late.unit_kind,
    late.unit_code,
    units.unit_name,
    units.parent_name,
    late.missing_periods,
    late.first_missing,
    late.last_missing,
    late.due_date,
    late.days_late,
    of_unit.received as last_received
from late
left join
    unit_imports on unit_imports.dataset = late.dataset and unit_imports.unit_code = late.unit_code
left join imports as of_unit on of_unit.import_id = unit_imports.import_id
left join dataset_imports on dataset_imports.dataset = late.dataset
left join imports as of_dataset on of_dataset.import_id = dataset_imports.import_id
left join
    named_units as units on units.unit_kind = late.unit_kind and units.unit_code = late.unit_code
left join catalogue_datasets on catalogue_datasets.dataset = late.dataset
order by sender, late.days_late desc, late.dataset, late.unit_code
