-- One row per UPT, service and month of $year up to the newest report (NULL = not reported).
-- A service that the UPT ever named has a row in every month, so a silent month is seen.
with
    panti_services as (
        select upt_code, month, service, services, people
        from upt_services
        where reported_by = 'panti' and period_kind = 'bulan'
    ),
    months as (
        select
            unnest(
                generate_series(
                    make_date($year, 1, 1),
                    (select max(month) from panti_services where year(month) = $year),
                    interval 1 month
                )
            ) as month
    ),
    offered as (select distinct upt_code, service from panti_services),
    reporting as (select distinct upt_code, month from panti_services)
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    offered.service,
    cast(months.month as date) as month,
    panti_services.services,
    panti_services.people,
    reporting.upt_code is not null as reported
from upt
cross join months
left join offered on offered.upt_code = upt.upt_code
left join
    panti_services
    on panti_services.upt_code = upt.upt_code
    and panti_services.month = months.month
    and panti_services.service = offered.service
left join reporting on reporting.upt_code = upt.upt_code and reporting.month = months.month
where
    ($upt = '*' or upt.upt_code = $upt)
    and ($kind = '*' or upt.kind = $kind)
    and (upt.valid_from is null or upt.valid_from <= last_day(months.month))
    and (upt.valid_to is null or upt.valid_to >= months.month)
order by upt.kind, upt.upt_name, offered.service, months.month
