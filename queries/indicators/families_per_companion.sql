-- Families of PKH (numerator) and companions (denominator). One row per area and year.
-- Families to be paid in the last stage of the area's last period of that year, paid or not yet (a
-- companion has them all), or paid where no quota is told; areas that gave their
-- companions of that year, with the families of all areas inside; of an area and an area inside it
-- that both paid in a year, the inner one counts. Nobody there: no ratio.
with
    stages as (
        select
            region_code,
            cast(year(month) as integer) as year,
            coalesce(quota, paid) as families,
            row_number() over (
                partition by region_code, cast(year(month) as integer)
                order by month desc, length(stage) desc, stage desc
            ) as from_last
        from observation_payments
        where program_code = 'PKH' and coalesce(quota, paid) is not null
    ),
    repeated as (
        select distinct parents.parent_code as region_code, stages.year
        from stages
        join
            unit_parents as parents
            on parents.unit_code = stages.region_code
            and parents.unit_kind = 'region'
    ),
    families as (
        select areas.unit_code, stages.year, sum(stages.families) as families
        from stages
        join area_inside as areas on areas.region_code = stages.region_code
        left join
            repeated on repeated.region_code = stages.region_code and repeated.year = stages.year
        where stages.from_last = 1 and repeated.region_code is null
        group by areas.unit_code, stages.year
    )
select
    'region' as unit_kind,
    posts.region_code as unit_code,
    cast(cast(posts.year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(families.families as double) as numerator,
    cast(posts.people as double) as denominator,
    cast(null as double) as value
from pillar_posts as posts
join families on families.unit_code = posts.region_code and families.year = posts.year
where posts.role = 'pendamping_pkh'
