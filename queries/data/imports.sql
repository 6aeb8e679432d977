-- One row per import of one file into one dataset: what came in, from whom, when; newest first.
select
    imports.import_id as id,
    imports."at",
    imports.received,
    imports.file,
    imports.dataset,
    catalogue_datasets.title as dataset_title,
    imports.sender,
    imports.recipe,
    imports.sha256,
    imports.sample,
    imports.rows,
    imports.loaded,
    imports.rejected,
    imports.outside,
    imports.superseded,
    imports.period_from,
    imports.period_to,
    imports.warnings,
    imports.withdrawn_at is not null as withdrawn,
    imports.withdrawn_at,
    imports.withdraw_reason
from imports
left join catalogue_datasets on catalogue_datasets.dataset = imports.dataset
where $dataset = '*' or imports.dataset = $dataset
order by imports.received desc, imports.import_id desc
