-- The year strip: which services an area had in each month. One row per own area and closed month.
-- A silent month is a row with 0 days. areas_served of areas: those inside it, at the finest level
-- that the log knows, which had a service (of such an area itself: 1 or 0 of 1). $year $level
-- $parent ('*': the whole office).
with
    months as (
        select region_code, month, days, services, people, gap_months
        from service_months
        where
            level = cast($level as varchar)
            and year(month) = cast($year as integer)
            and ($parent = '*' or starts_with(region_code, cast($parent as varchar) || '.'))
    ),
    logged as (
        select distinct months.region_code, months.month, service_log.service, service_log.partner
        from months
        join
            service_log
            on (
                service_log.region_code = months.region_code
                or starts_with(service_log.region_code, months.region_code || '.')
            )
            and cast(date_trunc('month', service_log.date) as date) = months.month
    ),
    inner_areas as (
        select
            months.region_code,
            months.month,
            count(*) as areas,
            count_if(finest.days > 0) as areas_served
        from months
        join
            service_months as finest
            on finest.is_finest
            and finest.month = months.month
            and (
                finest.region_code = months.region_code
                or starts_with(finest.region_code, months.region_code || '.')
            )
        group by months.region_code, months.month
    ),
    lists as (
        select
            region_code,
            month,
            string_agg(distinct service, ', ' order by service) as service_names,
            string_agg(distinct partner, ', ' order by partner) as partner_names
        from logged
        group by region_code, month
    )
select
    months.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    months.month,
    months.days,
    months.services,
    months.people,
    months.gap_months,
    inner_areas.areas_served,
    inner_areas.areas,
    lists.service_names,
    lists.partner_names
from months
join regions on regions.region_code = months.region_code
left join regions as parents on parents.region_code = regions.parent_code
left join
    inner_areas on inner_areas.region_code = months.region_code and inner_areas.month = months.month
left join lists on lists.region_code = months.region_code and lists.month = months.month
order by months.region_code, months.month
