-- People of pilar sosial (numerator) and those needed (denominator). One row per area, year, part.
-- Areas above their posts too. The denominator is NULL where a need behind it is unknown.
with
    sums as (
        select
            areas.unit_code,
            posts.year,
            posts.role,
            sum(posts.people) as people,
            case when count(posts.needed) = count(*) then sum(posts.needed) end as needed
        from pillar_posts as posts
        join area_inside as areas on areas.region_code = posts.region_code
        group by
            grouping sets ((areas.unit_code, posts.year, posts.role), (areas.unit_code, posts.year))
    )
select
    'region' as unit_kind,
    unit_code,
    cast(cast(year as varchar) || '-01-01' as date) as period,
    'tahun' as period_kind,
    '*' as program_code,
    coalesce('role=' || role, '*') as part,
    cast(people as double) as numerator,
    cast(needed as double) as denominator,
    cast(people as double) as value
from sums
