-- Places of pilar sosial without anybody. One row per area, year and part, areas above too.
-- Only posts whose need is known: the others have no vacancy, not a vacancy of zero.
with
    sums as (
        select
            areas.unit_code,
            posts.year,
            posts.role,
            sum(greatest(posts.needed - posts.people, 0)) as vacancies
        from pillar_posts as posts
        join area_inside as areas on areas.region_code = posts.region_code
        where posts.needed is not null
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
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(vacancies as double) as value
from sums
