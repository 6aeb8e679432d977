-- Services in the field by month. One row per own area and closed month of the log, silent ones
-- too.
-- An area counts what was logged in it or inside it; one that the log never names is silent.
-- Levels:
-- from the office's own area to the finest that the log knows (is_finest). Months: from the log's
-- first to its last that had closed at as_of. gap_months: months without a service up to this one,
-- 0 where there was one; before the log begins nothing is known, so nothing is counted.
with
    ranks as (
        select level, depth
        from
            (
                values
                    ('negara', 0), ('provinsi', 1), ('kabupaten', 2), ('kecamatan', 3), ('desa', 4)
            ) as known(level, depth)
    ),
    logged as (
        select
            service_log.region_code,
            service_log.date,
            cast(date_trunc('month', service_log.date) as date) as month,
            service_log.service,
            service_log.people,
            ranks.depth
        from service_log
        join regions on regions.region_code = service_log.region_code and regions.own
        join ranks on ranks.level = regions.level
    ),
    span as (
        select
            min(logged.month) as first_month,
            least(
                max(logged.month),
                cast(date_trunc('month', max(agency.as_of)) - interval '1 month' as date)
            ) as last_month,
            max(logged.depth) as finest
        from logged
        cross join agency
    ),
    grid as (
        select
            regions.region_code,
            regions.level,
            periods.period as month,
            ranks.depth = span.finest as is_finest
        from regions
        join ranks on ranks.level = regions.level
        join span on span.finest >= ranks.depth
        join
            calendar_periods as periods
            on periods.period_kind = 'bulan'
            and periods.period between span.first_month and span.last_month
        where
            regions.own
            and (regions.valid_from is null or regions.valid_from < periods.next_month)
            and (regions.valid_to is null or regions.valid_to >= periods.period)
    ),
    places as (
        select areas.region_code, named.region_code as logged_code
        from (select distinct region_code from grid) as areas
        join
            (select distinct region_code from logged) as named
            on named.region_code = areas.region_code
            or starts_with(named.region_code, areas.region_code || '.')
    ),
    served as (
        select
            places.region_code,
            logged.month,
            count(distinct logged.date) as days,
            count(distinct logged.service) as services,
            sum(logged.people) as people
        from places
        join logged on logged.region_code = places.logged_code
        group by places.region_code, logged.month
    ),
    months as (
        select
            grid.region_code,
            grid.level,
            grid.month,
            grid.is_finest,
            coalesce(served.days, 0) as days,
            coalesce(served.services, 0) as services,
            served.people,
            max(case when served.days > 0 then grid.month end) over (
                partition by grid.region_code
                order by grid.month
                rows between unbounded preceding and current row
            ) as last_served,
            min(grid.month) over (partition by grid.region_code) as first_month
        from grid
        left join served on served.region_code = grid.region_code and served.month = grid.month
    )
select
    region_code,
    level,
    month,
    is_finest,
    days,
    services,
    people,
    last_served,
    cast(
        case
            when last_served is null
            then 12 * (year(month) - year(first_month)) + month(month) - month(first_month) + 1
            else 12 * (year(month) - year(last_served)) + month(month) - month(last_served)
        end as bigint
    ) as gap_months
from months
