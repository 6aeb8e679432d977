-- One row per dataset with a rhythm of its own that the office has never sent: nothing of it is
-- expected, and nothing of it is shown.
select datasets.dataset, datasets.title as dataset_title, datasets.reporter, datasets.frequency
from catalogue_datasets as datasets
where
    datasets.reporter in ('region', 'upt', 'office')
    and datasets.frequency in ('weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly')
    and not exists (select 1 from report_arrivals as told where told.dataset = datasets.dataset)
    and not exists (select 1 from reports where reports.dataset = datasets.dataset)
order by datasets.title
