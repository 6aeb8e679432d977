-- One row per kind of staff of one UPT: of $year, else of the newest year before.
with newest as (select max(year) as year from upt_staff where upt_code = $upt and year <= $year)
select upt_staff.year, upt_staff.staff_kind, upt_staff.people, upt_staff.gives_care
from upt_staff
join newest on newest.year = upt_staff.year
where upt_staff.upt_code = $upt
order by upt_staff.gives_care desc, upt_staff.people desc, upt_staff.staff_kind
