-- case: each area holds itself and all below it; areas of others hold nothing; no home is an area
-- given: regions
select *
from
    (values ('16.03', '16', true), ('16.03.01', '16.03', true), ('16.05', '16', false)) as given(
        region_code, parent_code, own
    )
;
-- given: unit_parents
select *
from
    (values ('region', '16.03.01', '16.03'), ('upt', 'RS', 'muara-enim')) as given(
        unit_kind, unit_code, parent_code
    )
;
-- expect
select *
from
    (values ('16.03', '16.03'), ('16.03.01', '16.03.01'), ('16.03', '16.03.01')) as expected(
        unit_code, region_code
    )
;
-- case: empty
-- expect: none
