-- Meetings with the people who came, newest first. One row per meeting.
select meeting, max(date) as date, cast(sum(people) as bigint) as people, count(*) as roles
from meeting_attendance
group by meeting
order by date desc, meeting
