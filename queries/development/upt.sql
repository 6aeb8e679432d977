-- How often each UPT was visited in $year. One row per UPT valid in that year, unvisited first.
-- last_visit and days_since: up to the year's end, or as_of; NULL where no visit is known.
-- Whether a UPT was visited is that of observations.
with
    span as (
        select
            make_date(cast($year as integer), 1, 1) as first_day,
            least(make_date(cast($year as integer), 12, 31), agency.as_of) as last_day
        from agency
    ),
    visits as (
        select
            visits.upt_code,
            max(visits.date) as last_visit,
            count_if(visits.date >= span.first_day) as visits,
            sum(visits.invited) filter (
                where visits.date >= span.first_day and visits.attended is not null
            ) as invited,
            sum(visits.attended) filter (
                where visits.date >= span.first_day and visits.invited is not null
            ) as attended
        from staff_development as visits
        join span on visits.date <= span.last_day
        group by visits.upt_code
    )
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    upt.region_code,
    regions.region_name,
    observations.numerator > 0 as is_visited,
    coalesce(visits.visits, 0) as visits,
    cast(visits.invited as bigint) as invited,
    cast(visits.attended as bigint) as attended,
    visits.last_visit,
    date_diff('day', visits.last_visit, span.last_day) as days_since
from observations
cross join span
join upt on upt.upt_code = observations.unit_code
left join regions on regions.region_code = upt.region_code
left join visits on visits.upt_code = upt.upt_code
where
    observations.indicator = 'upt_visited_pct'
    and observations.unit_kind = 'upt'
    and observations.period = span.first_day
    and observations.period_kind = 'tahun'
    and observations.program_code = '*'
    and observations.part = '*'
order by coalesce(visits.visits, 0) > 0, visits.last_visit nulls first, upt.upt_name
