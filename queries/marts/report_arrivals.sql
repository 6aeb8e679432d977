-- When each report first came. One row per dataset, programme, unit, period kind and period.
-- What tells days counts for the month they lie in, a survey for its half-year, a release for its
-- quarter; a list without a period for the year in which it came. What the office counted itself is
-- no report of a panti. Services and cases are told by the office: a week without one has no row,
-- so no area can be said to owe it. import_id: the newest import of the unit's rows.
with
    told as (
        select
            'disbursements' as dataset,
            program_code,
            'region' as unit_kind,
            region_code as unit_code,
            period_kind,
            month as period,
            _first_received as received,
            _import_id
        from observation_payments
        union all
        select
            'disbursement_failures',
            program_code,
            'region',
            region_code,
            period_kind,
            month,
            _first_received,
            _import_id
        from disbursement_failures
        union all
        select
            'beneficiary_changes',
            '*',
            'region',
            region_code,
            period_kind,
            month,
            _first_received,
            _import_id
        from beneficiary_changes
        union all
        select
            'outcomes', '*', 'region', region_code, period_kind, month, _first_received, _import_id
        from outcomes
        union all
        select
            'family_steps',
            '*',
            'region',
            region_code,
            period_kind,
            month,
            _first_received,
            _import_id
        from family_steps
        union all
        select
            'family_step_flows',
            '*',
            'region',
            region_code,
            period_kind,
            month,
            _first_received,
            _import_id
        from family_step_flows
        union all
        select
            'school_intake',
            '*',
            'region',
            region_code,
            'tahun',
            cast(cast(year as varchar) || '-01-01' as date),
            _first_received,
            _import_id
        from school_intake
        union all
        select
            'ppks',
            '*',
            'region',
            region_code,
            'tahun',
            cast(cast(year as varchar) || '-01-01' as date),
            _first_received,
            _import_id
        from ppks
        union all
        select
            'pillars',
            '*',
            'region',
            region_code,
            'tahun',
            cast(cast(year as varchar) || '-01-01' as date),
            _first_received,
            _import_id
        from pillars
        union all
        select
            'welfare_deciles',
            '*',
            'region',
            deciles.region_code,
            'triwulan',
            releases.period,
            deciles._first_received,
            deciles._import_id
        from welfare_deciles as deciles
        join register_releases as releases on releases.release = deciles.release
        union all
        select
            'program_deciles',
            '*',
            'region',
            deciles.region_code,
            'triwulan',
            releases.period,
            deciles._first_received,
            deciles._import_id
        from program_deciles as deciles
        join register_releases as releases on releases.release = deciles.release
        union all
        select
            'register_survey',
            '*',
            'region',
            rounds.region_code,
            'triwulan',
            releases.period,
            rounds._first_received,
            rounds._import_id
        from register_survey as rounds
        join register_releases as releases on releases.release = rounds.release
        union all
        select
            'upt_residents', '*', 'upt', upt_code, period_kind, month, _first_received, _import_id
        from upt_residents
        where reported_by = 'panti'
        union all
        select 'upt_services', '*', 'upt', upt_code, period_kind, month, _first_received, _import_id
        from upt_services
        where reported_by = 'panti'
        union all
        select
            'upt_activities',
            '*',
            'upt',
            upt_code,
            'bulan',
            cast(date_trunc('month', date) as date),
            _first_received,
            _import_id
        from upt_activities
        union all
        select
            'upt_staff',
            '*',
            'upt',
            upt_code,
            'tahun',
            cast(cast(year as varchar) || '-01-01' as date),
            _first_received,
            _import_id
        from upt_staff
    ),
    told_by_office as (
        select 'facilities' as dataset, period_kind, month as period, _first_received, _import_id
        from facilities
        union all
        select
            'service_log',
            'bulan',
            cast(date_trunc('month', date) as date),
            _first_received,
            _import_id
        from service_log
        union all
        select
            'cases',
            'bulan',
            cast(date_trunc('month', reported_at) as date),
            _first_received,
            _import_id
        from cases
        union all
        select
            'satisfaction',
            'semester',
            cast(
                cast(year(date) as varchar)
                || case when month(date) > 6 then '-07-01' else '-01-01' end as date
            ),
            _first_received,
            _import_id
        from satisfaction
        union all
        select
            'spm',
            'tahun',
            cast(cast(year as varchar) || '-01-01' as date),
            _first_received,
            _import_id
        from spm
        union all
        select
            'targets',
            'tahun',
            cast(cast(year as varchar) || '-01-01' as date),
            _first_received,
            _import_id
        from targets
        union all
        select
            dataset,
            'tahun',
            cast(cast(year(received) as varchar) || '-01-01' as date),
            received,
            import_id
        from imports
        where dataset = 'organisations' and withdrawn_at is null
    )
select
    dataset,
    program_code,
    unit_kind,
    unit_code,
    period_kind,
    period,
    min(received) as received,
    max(_import_id) as import_id
from told
group by dataset, program_code, unit_kind, unit_code, period_kind, period
union all
select
    told.dataset,
    '*',
    'office',
    agency.slug,
    told.period_kind,
    told.period,
    min(told._first_received),
    max(told._import_id)
from told_by_office as told
cross join agency
group by told.dataset, agency.slug, told.period_kind, told.period
union all
select
    'budgets',
    '*',
    'office',
    agency.slug,
    budgets.period_kind,
    budgets.month,
    max(budgets._first_received),
    max(budgets._import_id)
from budgets
cross join agency
group by agency.slug, budgets.period_kind, budgets.month
