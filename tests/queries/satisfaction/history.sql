-- case: office, unit, UPT; each semester with answers; years and unsur left out
-- given: skm_bands
select 'B' as band, 76.61 as lowest, 88.30 as highest
;
-- given: named_units
select *
from
    (values ('unit', 'LOKET', 'Loket SLRT'), ('office', 'x', 'Dinsos X')) as given(
        unit_kind, unit_code, unit_name
    )
;
-- given: units
select 'LOKET' as unit_code, 'loket' as unit_kind
;
-- given: upt
select 'PANTI' as upt_code, 'anak' as kind
;
-- given: observations
select 'ikm' as indicator, *, '*' as program_code
from
    (
        values
            ('upt', 'PANTI', date '2026-01-01', 'semester', '*', 90.0, 7),
            ('unit', 'LOKET', date '2026-01-01', 'semester', '*', 76.61, 30),
            ('unit', 'LOKET', date '2025-07-01', 'semester', '*', 80.0, 31),
            ('unit', 'LOKET', date '2025-07-01', 'semester', 'unsur=1', 81.0, 31),
            ('unit', 'LOKET', date '2026-01-01', 'tahun', '*', 76.61, 30),
            ('office', 'x', date '2026-01-01', 'semester', '*', 79.15, 37)
    ) as given(unit_kind, unit_code, period, period_kind, part, value, denominator)
;
-- expect: in order
select *
from
    (
        values
            ('office', 'x', 'Dinsos X', null, date '2026-01-01', 79.15, 'B', 37, false),
            ('unit', 'LOKET', 'Loket SLRT', 'loket', date '2025-07-01', 80.0, 'B', 31, false),
            ('unit', 'LOKET', 'Loket SLRT', 'loket', date '2026-01-01', 76.61, 'B', 30, false),
            ('upt', 'PANTI', 'PANTI', 'anak', date '2026-01-01', 90.0, null, 7, true)
    ) as expected(unit_kind, unit_code, unit_name, kind, period, ikm, band, answers, is_few)
;
-- case: empty
-- expect: none
