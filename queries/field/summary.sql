-- How many areas were served every month of $year, and the longest gap. One row per level ($level).
-- None where the log has no closed month in that year.
-- worst_gap: months in a row without a service inside the year; worst_areas have as many.
-- $year $level $parent ('*': the whole office).
with
    months as (
        select
            region_code,
            month,
            days,
            least(gap_months, month(month)) as gap,
            max(month) over () as last_month
        from service_months
        where
            level = cast($level as varchar)
            and year(month) = cast($year as integer)
            and ($parent = '*' or starts_with(region_code, cast($parent as varchar) || '.'))
    ),
    areas as (
        select
            region_code,
            bool_and(days > 0) as every_month,
            max(gap) as gap,
            max(case when month = last_month then gap else 0 end) as gap_now,
            max(last_month) as last_month
        from months
        group by region_code
    ),
    worst as (
        select
            areas.region_code,
            regions.region_name,
            parents.region_name as parent_name,
            areas.gap,
            areas.gap_now
        from areas
        join regions on regions.region_code = areas.region_code
        left join regions as parents on parents.region_code = regions.parent_code
        where areas.gap > 0
        order by areas.gap desc, areas.gap_now desc, areas.region_code
        limit 1
    ),
    counts as (
        select
            count(*) as areas,
            count_if(every_month) as every_month,
            count_if(gap > 0 and gap = (select gap from worst)) as worst_areas,
            max(last_month) as last_month
        from areas
        having count(*) > 0
    )
select
    counts.areas,
    counts.every_month,
    worst.region_code as worst_code,
    worst.region_name as worst_name,
    worst.parent_name as worst_parent,
    worst.gap as worst_gap,
    coalesce(worst.gap = worst.gap_now, false) as is_lasting,
    counts.worst_areas,
    counts.last_month
from counts
left join worst on true
