-- One row per dataset, unit and period that closes in months $period_from to $period_to: expected
-- by when, received when, on time or not.
select
    reports.dataset,
    reports.unit_kind,
    reports.unit_code,
    units.unit_name,
    units.parent_name,
    reports.cadence,
    reports.period,
    reports.month,
    reports.due_date,
    reports.received,
    case
        when reports.received > reports.due_date
        then date_diff('day', reports.due_date, reports.received)
        when reports.received is not null and reports.due_date is not null
        then 0
    end as days_late,
    case
        when reports.received is null and not reports.is_due
        then 'belum_jatuh_tempo'
        else reports.status
    end as status
from reports
left join
    named_units as units
    on units.unit_kind = reports.unit_kind
    and units.unit_code = reports.unit_code
where
    ($dataset = '*' or reports.dataset = $dataset)
    and reports.month between cast($period_from as date) and cast($period_to as date)
    and (
        $parent = '*'
        or units.parent_code = $parent
        or starts_with(units.parent_code, $parent || '.')
    )
order by reports.dataset, reports.unit_kind, reports.unit_code, reports.period
