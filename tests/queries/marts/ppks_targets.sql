-- case: commas, semicolons, two spaces and a zero before; twice is once; unknown as it was written
-- given: upt
select *
from
    (values ('A', '8, 9'), ('B', ' 08  9;9 '), ('C', ''), ('D', null), ('E', '8-9')) as given(
        upt_code, target_ppks
    )
;
-- given: programs
select 'PKH' as program_code, '24' as ppks_codes
;
-- expect
select *
from
    (
        values
            ('upt', 'A', '8'),
            ('upt', 'A', '9'),
            ('upt', 'B', '8'),
            ('upt', 'B', '9'),
            ('upt', 'E', '8-9'),
            ('program', 'PKH', '24')
    ) as expected(owner_kind, owner_code, ppks_code)
;
-- case: empty
-- expect: none
