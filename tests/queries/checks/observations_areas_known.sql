-- case: an area without a level is not in the reference list
-- given: observations
select *
from
    (
        values
            ('region', '99.01', null), ('region', '16.03', 'kabupaten'), ('office', 'ntb', 'office')
    ) as given(unit_kind, unit_code, level)
;
-- expect
select
    '99.01' as subject,
    '1 angka untuk wilayah yang tidak ada di data/reference/regions.csv.' as message
;
-- case: empty
-- expect: none
