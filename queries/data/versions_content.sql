-- One row per dataset of the catalogue: the rows of the open version and the files they came from.
with
    row_counts as (
        select 'population' as dataset, count(*) as rows
        from population
        union all
        select 'poverty', count(*)
        from poverty
        union all
        select 'area_indicators', count(*)
        from area_indicators
        union all
        select 'programs', count(*)
        from programs
        union all
        select 'budgets', count(*)
        from budgets
        union all
        select 'disbursements', count(*)
        from disbursements
        union all
        select 'disbursement_failures', count(*)
        from disbursement_failures
        union all
        select 'payments', coalesce(sum(loaded), 0)
        from imports
        where dataset = 'payments' and withdrawn_at is null
        union all
        select 'beneficiary_changes', count(*)
        from beneficiary_changes
        union all
        select 'outcomes', count(*)
        from outcomes
        union all
        select 'family_steps', count(*)
        from family_steps
        union all
        select 'family_step_flows', count(*)
        from family_step_flows
        union all
        select 'trainings', count(*)
        from trainings
        union all
        select 'school_intake', count(*)
        from school_intake
        union all
        select 'welfare_deciles', count(*)
        from welfare_deciles
        union all
        select 'program_deciles', count(*)
        from program_deciles
        union all
        select 'register_survey', count(*)
        from register_survey
        union all
        select 'service_log', count(*)
        from service_log
        union all
        select 'cases', count(*)
        from cases
        union all
        select 'facilities', count(*)
        from facilities
        union all
        select 'upt', count(*)
        from upt
        union all
        select 'upt_residents', count(*)
        from upt_residents
        union all
        select 'upt_services', count(*)
        from upt_services
        union all
        select 'upt_activities', count(*)
        from upt_activities
        union all
        select 'upt_staff', count(*)
        from upt_staff
        union all
        select 'staff_development', count(*)
        from staff_development
        union all
        select 'ppks', count(*)
        from ppks
        union all
        select 'pillars', count(*)
        from pillars
        union all
        select 'organisations', count(*)
        from organisations
        union all
        select 'satisfaction', count(*)
        from satisfaction
        union all
        select 'spm', count(*)
        from spm
        union all
        select 'units', count(*)
        from units
        union all
        select 'targets', count(*)
        from targets
        union all
        select 'meeting_attendance', count(*)
        from meeting_attendance
        union all
        select 'decisions', count(*)
        from decisions
    ),
    files as (
        select dataset, count(distinct sha256) as files
        from imports
        where withdrawn_at is null and loaded > 0
        group by dataset
    )
select
    row_counts.dataset,
    catalogue_datasets.title as dataset_title,
    row_counts.rows,
    coalesce(files.files, 0) as files
from row_counts
left join files on files.dataset = row_counts.dataset
left join catalogue_datasets on catalogue_datasets.dataset = row_counts.dataset
order by row_counts.dataset
