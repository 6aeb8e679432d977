-- Visits to guide the staff of UPT in $year, newest first. One row per visit.
-- invited, attended and follow_up are NULL where they were not reported.
select
    visits.date,
    visits.upt_code,
    upt.upt_name,
    upt.kind,
    visits.theme,
    visits.invited,
    visits.attended,
    visits.follow_up
from staff_development as visits
cross join agency
left join upt on upt.upt_code = visits.upt_code
where year(visits.date) = cast($year as integer) and visits.date <= agency.as_of
order by visits.date desc, upt.upt_name, visits.upt_code
