-- What was done to guide the staff of UPT in $year. One row per year with such figures.
-- invited and attended of visits that tell both; planned: visits with a follow-up. upt, visited:
-- those of observations.
with
    share as (
        select numerator as visited, denominator as upt
        from observations
        where
            indicator = 'upt_visited_pct'
            and unit_kind = 'office'
            and period = make_date(cast($year as integer), 1, 1)
            and period_kind = 'tahun'
            and program_code = '*'
            and part = '*'
    ),
    visits as (
        select
            count(*) as visits,
            sum(visits.invited) filter (where visits.attended is not null) as invited,
            sum(visits.attended) filter (where visits.invited is not null) as attended,
            count(visits.follow_up) as planned,
            count(distinct visits.theme) as themes
        from staff_development as visits
        cross join agency
        where year(visits.date) = cast($year as integer) and visits.date <= agency.as_of
    )
select
    cast(share.upt as bigint) as upt,
    cast(share.visited as bigint) as visited,
    visits.visits,
    cast(visits.invited as bigint) as invited,
    cast(visits.attended as bigint) as attended,
    visits.planned,
    visits.themes
from share
cross join visits
