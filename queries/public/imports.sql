-- The files behind public figures. One row per import that counts, of publishable datasets.
-- Without their names, senders and what was wrong with them.
select
    imports.import_id,
    cast(imports.received as timestamp) as "at",
    cast(null as varchar) as sha256,
    coalesce(catalogue_datasets.title, imports.dataset) as file,
    imports.dataset,
    cast(null as varchar) as recipe,
    imports.received,
    cast(null as varchar) as sender,
    imports.sample,
    imports.columns,
    imports.rows,
    imports.loaded,
    imports.rejected,
    imports.outside,
    imports.period_from,
    imports.period_to,
    '' as warnings,
    imports.superseded,
    cast(null as timestamp) as withdrawn_at,
    cast(null as varchar) as withdraw_reason
from imports
join catalogue_datasets on catalogue_datasets.dataset = imports.dataset
where imports.withdrawn_at is null and catalogue_datasets.publishable
order by imports.import_id
