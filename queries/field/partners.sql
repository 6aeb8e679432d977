-- Who delivered services in the field in $year. One row per kind of partner, most days first.
-- partner NULL: the office itself. days: area-days and services. Closed months only.
-- $region: code of the area.
select
    nullif(trim(service_log.partner), '') as partner,
    count(*) as days,
    count(distinct service_log.service) as services,
    count(distinct service_log.region_code) as areas,
    sum(service_log.people) as people
from service_log
where
    year(service_log.date) = cast($year as integer)
    and (
        service_log.region_code = cast($region as varchar)
        or starts_with(service_log.region_code, cast($region as varchar) || '.')
    )
    and cast(date_trunc('month', service_log.date) as date)
    <= (select max(service_months.month) from service_months)
group by nullif(trim(service_log.partner), '')
order by days desc, partner
