-- case: rows of the tables, files of the log; one file with two datasets counts for each
-- given: upt
select *
from (values ('A'), ('B')) as given(upt_code)
;
-- given: imports
select *
from
    (
        values
            ('upt', 'aa', 2, null),
            ('upt', 'aa', 2, null),
            ('upt', 'bb', 5, timestamp '2026-10-20 09:00:00'),
            ('upt', 'cc', 0, null)
    ) as given(dataset, sha256, loaded, withdrawn_at)
;
-- given: catalogue_datasets
select 'upt' as dataset, 'Daftar UPT' as title
;
-- expect: in order
select *
from
    (
        values
            ('area_indicators', null, 0, 0),
            ('beneficiary_changes', null, 0, 0),
            ('budgets', null, 0, 0),
            ('cases', null, 0, 0),
            ('decisions', null, 0, 0),
            ('disbursement_failures', null, 0, 0),
            ('disbursements', null, 0, 0),
            ('facilities', null, 0, 0),
            ('family_step_flows', null, 0, 0),
            ('family_steps', null, 0, 0),
            ('meeting_attendance', null, 0, 0),
            ('organisations', null, 0, 0),
            ('outcomes', null, 0, 0),
            ('payments', null, 0, 0),
            ('pillars', null, 0, 0),
            ('population', null, 0, 0),
            ('poverty', null, 0, 0),
            ('ppks', null, 0, 0),
            ('program_deciles', null, 0, 0),
            ('programs', null, 0, 0),
            ('register_survey', null, 0, 0),
            ('satisfaction', null, 0, 0),
            ('school_intake', null, 0, 0),
            ('service_log', null, 0, 0),
            ('spm', null, 0, 0),
            ('staff_development', null, 0, 0),
            ('targets', null, 0, 0),
            ('trainings', null, 0, 0),
            ('units', null, 0, 0),
            ('upt', 'Daftar UPT', 2, 1),
            ('upt_activities', null, 0, 0),
            ('upt_residents', null, 0, 0),
            ('upt_services', null, 0, 0),
            ('upt_staff', null, 0, 0),
            ('welfare_deciles', null, 0, 0)
    ) as expected(dataset, dataset_title, rows, files)
;
-- case: empty: every dataset is there with no row
-- given: catalogue_datasets
select 'population' as dataset, 'Penduduk' as title
;
-- expect
select *
from
    (
        values
            ('area_indicators', null, 0, 0),
            ('beneficiary_changes', null, 0, 0),
            ('budgets', null, 0, 0),
            ('cases', null, 0, 0),
            ('decisions', null, 0, 0),
            ('disbursement_failures', null, 0, 0),
            ('disbursements', null, 0, 0),
            ('facilities', null, 0, 0),
            ('family_step_flows', null, 0, 0),
            ('family_steps', null, 0, 0),
            ('meeting_attendance', null, 0, 0),
            ('organisations', null, 0, 0),
            ('outcomes', null, 0, 0),
            ('payments', null, 0, 0),
            ('pillars', null, 0, 0),
            ('population', 'Penduduk', 0, 0),
            ('poverty', null, 0, 0),
            ('ppks', null, 0, 0),
            ('program_deciles', null, 0, 0),
            ('programs', null, 0, 0),
            ('register_survey', null, 0, 0),
            ('satisfaction', null, 0, 0),
            ('school_intake', null, 0, 0),
            ('service_log', null, 0, 0),
            ('spm', null, 0, 0),
            ('staff_development', null, 0, 0),
            ('targets', null, 0, 0),
            ('trainings', null, 0, 0),
            ('units', null, 0, 0),
            ('upt', null, 0, 0),
            ('upt_activities', null, 0, 0),
            ('upt_residents', null, 0, 0),
            ('upt_services', null, 0, 0),
            ('upt_staff', null, 0, 0),
            ('welfare_deciles', null, 0, 0)
    ) as expected(dataset, dataset_title, rows, files)
