-- case: each unit once, of one subject, those with the most figures first
-- given: observations
select *
from
    (
        values
            ('upt_residents', 'B'),
            ('upt_residents', 'A'),
            ('waiting', 'C'),
            ('waiting', 'C'),
            ('paid', '64.08')
    ) as given(indicator, unit_code)
;
-- given: catalogue_indicators
select *
from
    (
        values ('upt_residents', 'UPT/Panti'), ('waiting', 'UPT/Panti'), ('paid', 'Penyaluran')
    ) as given(indicator, subject)
;
-- params
select 'UPT/Panti' as subject
;
-- expect: in order
select *
from (values ('C', 2), ('A', 1), ('B', 1)) as expected(unit_code, figures)
;
-- case: empty
-- params
select 'UPT/Panti' as subject
;
-- expect: none
