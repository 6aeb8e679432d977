-- case: a row with two faults counts once; two rows of one line (a sideways table) count twice
-- given: rejects
select *
from
    (
        values
            (1, 3, 'a=1', 'paid', false),
            (1, 3, 'a=1', 'quota', false),
            (1, 4, 'a=2', 'paid', true),
            (1, 5, 'a=3', 'paid', false),
            (1, 5, 'a=4', 'paid', false),
            (1, 6, '', 'region_code', null),
            (2, 6, '', 'region_code', null)
    ) as given(import_id, line, row_key, "column", mended)
;
-- params
-- expect: in order
select *
from (values (false, 3), (true, 1), (cast(null as boolean), 2)) as expected(mended, rows)
;
-- case: empty
-- params
-- expect: none
