-- case: a misspelt indicator, an unknown unit; a UPT, a unit, an area and the office are known
-- given: catalogue_indicators
select 'upt_services' as indicator
;
-- given: upt
select 'A' as upt_code
;
-- given: units
select 'BID-REHSOS' as unit_code
;
-- given: regions
select '16.03' as region_code
;
-- given: agency
select 'muara-enim' as slug
;
-- given: targets
select 2026 as year, *
from
    (
        values
            ('upt_service', 'A'),
            ('upt_services', 'X'),
            ('upt_services', 'A'),
            ('upt_services', 'BID-REHSOS'),
            ('upt_services', '16.03'),
            ('upt_services', 'muara-enim')
    ) as given(indicator, unit_code)
;
-- expect
select *
from
    (
        values
            ('upt_service A 2026', 'Indikator sasaran ini tidak ada di kamus indikator.'),
            (
                'upt_services X 2026',
                'Unit sasaran ini tidak ada di daftar unit, UPT, atau wilayah kantor.'
            )
    ) as expected(subject, message)
;
-- case: empty
-- expect: none
