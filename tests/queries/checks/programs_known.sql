-- case: a programme that nobody listed, in two datasets
-- given: programs
select 'PKH' as program_code
;
-- given: disbursements
select *
from (values ('PKH'), ('BARU')) as given(program_code)
;
-- given: budgets
select 'BARU' as program_code
;
-- expect
select 'BARU' as subject, 'Program ini tidak ada di daftar program kantor.' as message
;
-- case: empty
-- expect: none
