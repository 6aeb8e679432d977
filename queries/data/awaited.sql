-- One row per report of periods $period_from to $period_to that has not come and is not due yet.
-- Silence only begins on the due day (`data/silent`); an area in this list has no figure all the
-- same.
select
    reports.dataset,
    catalogue_datasets.title as dataset_title,
    reports.unit_kind,
    reports.unit_code,
    units.unit_name,
    units.parent_name,
    reports.month as period,
    reports.due_date
from reports
left join
    named_units as units
    on units.unit_kind = reports.unit_kind
    and units.unit_code = reports.unit_code
left join catalogue_datasets on catalogue_datasets.dataset = reports.dataset
where
    reports.received is null
    and not reports.is_due
    and reports.month between cast($period_from as date) and cast($period_to as date)
order by reports.due_date, reports.dataset, reports.unit_code, reports.period
