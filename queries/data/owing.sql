-- One row per unit that owes reports of months $period_from to $period_to: how many, of how many
-- datasets, since when; the most first. Owed: not come, and due or without a due day.
select
    reports.unit_kind,
    reports.unit_code,
    units.unit_name,
    units.parent_name,
    count(*) as missing,
    count(distinct reports.dataset) as datasets,
    min(reports.month) as since
from reports
left join
    named_units as units
    on units.unit_kind = reports.unit_kind
    and units.unit_code = reports.unit_code
where
    reports.received is null
    and reports.is_due
    and reports.month between cast($period_from as date) and cast($period_to as date)
group by reports.unit_kind, reports.unit_code, units.unit_name, units.parent_name
order by missing desc, since, reports.unit_kind, reports.unit_code
