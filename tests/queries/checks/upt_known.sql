-- case: a UPT that nobody listed
-- given: upt
select 'A' as upt_code
;
-- given: upt_services
select *
from (values ('A'), ('X')) as given(upt_code)
;
-- expect
select 'X' as subject, 'UPT ini tidak ada di daftar UPT kantor.' as message
;
-- case: empty
-- expect: none
