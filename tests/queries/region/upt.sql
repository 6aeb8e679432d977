-- case: inside the area, by kind
-- given: regions
select *
from (values ('35.17.09', 'Jombang')) as given(region_code, region_name)
;
-- given: upt
select *
from
    (
        values
            ('PSTW-JOMBANG', 'UPT PSTW Jombang', 'lanjut_usia', '35.17.09', 110),
            ('RSBL-KEDIRI', 'UPT RSBL Kediri', 'disabilitas_mental', '35.06.01', 90)
    ) as given(upt_code, upt_name, kind, region_code, capacity)
;
-- params
select '35.17' as region
;
-- expect
select *
from
    (
        values ('PSTW-JOMBANG', 'UPT PSTW Jombang', 'lanjut_usia', 110, '35.17.09', 'Jombang')
    ) as expected(upt_code, upt_name, kind, capacity, region_code, region_name)
;
-- case: empty
-- params
select '35.17' as region
;
-- expect: none
