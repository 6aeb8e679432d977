-- case: a code that does not exist, and one that was mistyped
-- given: ppks_kinds
select 8 as ppks_code
;
-- given: upt
select 'A' as upt_code, '8, 99' as target_ppks
;
-- given: programs
select 'PKH' as program_code, '8-9' as ppks_codes
;
-- expect
select subject, 'Jenis PPKS sasaran ini tidak ada di daftar jenis PPKS (1–26).' as message
from (values ('A 99'), ('PKH 8-9')) as expected(subject)
;
-- case: empty
-- expect: none
