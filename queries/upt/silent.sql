-- One row per UPT and dataset whose newest due reports up to $period are missing, longest first.
with
    due_reports as (
        select reports.dataset, reports.unit_code, reports.period, reports.received
        from reports
        where
            reports.unit_kind = 'upt'
            and reports.cadence = 'bulan'
            and reports.due_date is not null
            and reports.period <= cast($period as date)
            and (reports.received is not null or reports.is_due)
    ),
    last_reports as (
        select
            dataset,
            unit_code,
            max(case when received is not null then period end) as last_period,
            max(received) as last_received
        from due_reports
        group by dataset, unit_code
    ),
    silences as (
        select
            due_reports.dataset,
            due_reports.unit_code,
            count(*) as missing_periods,
            min(due_reports.period) as since
        from due_reports
        join
            last_reports
            on last_reports.dataset = due_reports.dataset
            and last_reports.unit_code = due_reports.unit_code
        where
            due_reports.received is null
            and (last_reports.last_period is null or due_reports.period > last_reports.last_period)
        group by due_reports.dataset, due_reports.unit_code
    )
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    regions.region_name,
    silences.dataset,
    silences.missing_periods,
    silences.since,
    last_reports.last_period,
    last_reports.last_received,
    date_diff('day', last_reports.last_received, agency.as_of) as silent_days
from silences
join upt on upt.upt_code = silences.unit_code
join
    last_reports
    on last_reports.dataset = silences.dataset
    and last_reports.unit_code = silences.unit_code
cross join agency
left join regions on regions.region_code = upt.region_code
order by silences.missing_periods desc, upt.upt_name, silences.dataset
