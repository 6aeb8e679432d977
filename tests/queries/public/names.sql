-- case: each unit once, though its name stands twice
-- given: named_units
select *
from
    (
        values
            ('upt', 'UPT-1', 'Panti Harapan'),
            ('region', '16.03.01', 'Tanjung Agung'),
            ('region', '16.03.01', 'Tanjung Agung')
    ) as given(unit_kind, unit_code, unit_name)
;
-- expect: in order
select *
from
    (values ('region', '16.03.01', 'Tanjung Agung'), ('upt', 'UPT-1', 'Panti Harapan')) as expected(
        unit_kind, unit_code, unit_name
    )
;
-- case: empty
-- expect: none
