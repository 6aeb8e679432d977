-- What was done in the field in $year, by kind of service. One row per kind, most days first.
-- days: area-days; distribution_days: those on which aid was handed out. Closed months only.
-- $region: code of the area.
select
    service_log.service,
    count(*) as days,
    count_if(service_log.is_distribution) as distribution_days,
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
group by service_log.service
order by days desc, service_log.service
