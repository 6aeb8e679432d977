-- Areas served in $year and not in the year before. One row per such area, as in observations.
-- $year $parent ('*': the whole office).
with
    reached as (
        select observations.unit_code as region_code
        from observations
        join
            (select distinct region_code from service_months where is_finest) as finest
            on finest.region_code = observations.unit_code
        where
            observations.indicator = 'newly_reached_areas'
            and observations.unit_kind = 'region'
            and observations.period = make_date(cast($year as integer), 1, 1)
            and observations.period_kind = 'tahun'
            and observations.program_code = '*'
            and observations.part = '*'
            and observations.value = 1
            and (
                $parent = '*'
                or starts_with(observations.unit_code, cast($parent as varchar) || '.')
            )
    )
select
    reached.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    min(case when months.days > 0 then months.month end) as first_served,
    count_if(months.days > 0) as months_served,
    cast(sum(months.days) as bigint) as days,
    cast(sum(months.people) as bigint) as people
from reached
join
    service_months as months
    on months.region_code = reached.region_code
    and year(months.month) = cast($year as integer)
join regions on regions.region_code = reached.region_code
left join regions as parents on parents.region_code = regions.parent_code
group by reached.region_code, regions.region_name, parents.region_name
order by first_served, reached.region_code
