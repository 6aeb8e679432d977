-- case: a unit that nobody listed, once surveyed and once handling a report; a UPT is known
-- given: upt
select 'PANTI' as upt_code
;
-- given: units
select 'LOKET' as unit_code
;
-- given: satisfaction
select *
from (values ('J1', 'PANTI'), ('J2', 'LOKET'), ('J3', 'X')) as given(response_id, unit_code)
;
-- given: cases
select *
from (values ('LP1', 'X'), ('LP2', 'LOKET'), ('LP3', null)) as given(case_key, unit_code)
;
-- expect
select 'X' as subject, 'Unit ini tidak ada di daftar unit dan daftar UPT kantor.' as message
;
-- case: empty
-- expect: none
