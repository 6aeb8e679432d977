-- Rows that stand twice in a dataset. One row per dataset and natural key with several rows.
select
    'population: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(source as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from population
group by region_code, year, source
having count(*) > 1
union all
select
    'poverty: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(round as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from poverty
group by region_code, year, round
having count(*) > 1
union all
select
    'area_indicators: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(indicator as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from area_indicators
group by region_code, year, indicator
having count(*) > 1
union all
select
    'programs: ' || cast(program_code as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from programs
group by program_code
having count(*) > 1
union all
select
    'budgets: '
    || cast(program_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(revision as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from budgets
group by program_code, year, revision, month, period_kind
having count(*) > 1
union all
select
    'disbursements: '
    || cast(program_code as varchar)
    || ' '
    || cast(region_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(stage as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from disbursements
group by program_code, region_code, month, period_kind, stage
having count(*) > 1
union all
select
    'disbursement_failures: '
    || cast(program_code as varchar)
    || ' '
    || cast(region_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(stage as varchar)
    || ' '
    || cast(reason as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from disbursement_failures
group by program_code, region_code, month, period_kind, stage, reason
having count(*) > 1
union all
select
    'upt: ' || cast(upt_code as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from upt
group by upt_code
having count(*) > 1
union all
select
    'upt_residents: '
    || cast(upt_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(reported_by as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from upt_residents
group by upt_code, month, period_kind, reported_by
having count(*) > 1
union all
select
    'upt_services: '
    || cast(upt_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(service as varchar)
    || ' '
    || cast(reported_by as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from upt_services
group by upt_code, month, period_kind, service, reported_by
having count(*) > 1
union all
select
    'beneficiary_changes: '
    || cast(program_code as varchar)
    || ' '
    || cast(region_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(change as varchar)
    || ' '
    || cast(reason as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from beneficiary_changes
group by program_code, region_code, month, period_kind, change, reason
having count(*) > 1
union all
select
    'outcomes: '
    || cast(program_code as varchar)
    || ' '
    || cast(region_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from outcomes
group by program_code, region_code, month, period_kind
having count(*) > 1
union all
select
    'family_steps: '
    || cast(region_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(step as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from family_steps
group by region_code, month, period_kind, step
having count(*) > 1
union all
select
    'family_step_flows: '
    || cast(region_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar)
    || ' '
    || cast(from_step as varchar)
    || ' '
    || cast(to_step as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from family_step_flows
group by region_code, month, period_kind, from_step, to_step
having count(*) > 1
union all
select
    'trainings: ' || cast(batch as varchar) || ' ' || cast(region_code as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from trainings
group by batch, region_code
having count(*) > 1
union all
select
    'school_intake: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(stage as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from school_intake
group by region_code, year, stage
having count(*) > 1
union all
select
    'welfare_deciles: '
    || cast(region_code as varchar)
    || ' '
    || cast(release as varchar)
    || ' '
    || cast(desil as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from welfare_deciles
group by region_code, release, desil
having count(*) > 1
union all
select
    'program_deciles: '
    || cast(program_code as varchar)
    || ' '
    || cast(region_code as varchar)
    || ' '
    || cast(release as varchar)
    || ' '
    || cast(desil as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from program_deciles
group by program_code, region_code, release, desil
having count(*) > 1
union all
select
    'register_survey: '
    || cast(region_code as varchar)
    || ' '
    || cast(release as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from register_survey
group by region_code, release
having count(*) > 1
union all
select
    'service_log: '
    || cast(region_code as varchar)
    || ' '
    || cast(date as varchar)
    || ' '
    || cast(service as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from service_log
group by region_code, date, service
having count(*) > 1
union all
select
    'cases: ' || cast(case_key as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from cases
group by case_key
having count(*) > 1
union all
select
    'facilities: '
    || cast(facility_code as varchar)
    || ' '
    || cast(month as varchar)
    || ' '
    || cast(period_kind as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from facilities
group by facility_code, month, period_kind
having count(*) > 1
union all
select
    'upt_activities: '
    || cast(upt_code as varchar)
    || ' '
    || cast(date as varchar)
    || ' '
    || cast(title as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from upt_activities
group by upt_code, date, title
having count(*) > 1
union all
select
    'upt_staff: '
    || cast(upt_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(staff_kind as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from upt_staff
group by upt_code, year, staff_kind
having count(*) > 1
union all
select
    'staff_development: ' || cast(upt_code as varchar) || ' ' || cast(date as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from staff_development
group by upt_code, date
having count(*) > 1
union all
select
    'ppks: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(ppks_code as varchar)
    || ' '
    || cast(sex as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from ppks
group by region_code, year, ppks_code, sex
having count(*) > 1
union all
select
    'pillars: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(role as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from pillars
group by region_code, year, role
having count(*) > 1
union all
select
    'organisations: ' || cast(organisation_code as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from organisations
group by organisation_code
having count(*) > 1
union all
select
    'satisfaction: ' || cast(response_id as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from satisfaction
group by response_id
having count(*) > 1
union all
select
    'spm: '
    || cast(region_code as varchar)
    || ' '
    || cast(year as varchar)
    || ' '
    || cast(service as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from spm
group by region_code, year, service
having count(*) > 1
union all
select
    'units: ' || cast(unit_code as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from units
group by unit_code
having count(*) > 1
union all
select
    'targets: '
    || cast(indicator as varchar)
    || ' '
    || cast(unit_code as varchar)
    || ' '
    || cast(year as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from targets
group by indicator, unit_code, year
having count(*) > 1
union all
select
    'meeting_attendance: ' || cast(meeting as varchar) || ' ' || cast(role as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from meeting_attendance
group by meeting, role
having count(*) > 1
union all
select
    'decisions: ' || cast(decision_code as varchar) as subject,
    'Baris dengan kunci yang sama tercatat ' || cast(count(*) as varchar) || ' kali.' as message
from decisions
group by decision_code
having count(*) > 1
