-- One row per file behind the datasets of $datasets (comma list, or '*') in the periods asked for.
select
    imports.import_id as id,
    imports.file,
    imports.dataset,
    catalogue_datasets.title as dataset_title,
    imports.sender,
    imports.received,
    imports."at",
    imports.sha256,
    imports.sample,
    imports.recipe,
    imports.loaded,
    imports.period_from,
    imports.period_to
from imports
left join catalogue_datasets on catalogue_datasets.dataset = imports.dataset
where
    imports.withdrawn_at is null
    and imports.loaded > 0
    and ($datasets = '*' or list_contains(string_split($datasets, ','), imports.dataset))
    and (imports.period_from is null or imports.period_from <= cast($period_to as date))
    and (imports.period_to is null or imports.period_to >= cast($period_from as date))
order by imports.received desc, imports.import_id desc
