-- case: the unsur of one unit, the lowest marked, each with its band
-- given: skm_elements
select *
from (values (1, 'Persyaratan'), (2, 'Prosedur'), (3, 'Waktu')) as given(element, element_name)
;
-- given: skm_bands
select *
from
    (values ('B', 76.61, 88.30, 'baik'), ('C', 65.00, 76.60, 'kurang baik')) as given(
        band, lowest, highest, band_name
    )
;
-- given: observations
select 'ikm' as indicator, *, '*' as program_code, 'semester' as period_kind
from
    (
        values
            ('unit', 'LOKET', date '2026-01-01', '*', 75.83, 273, 10),
            ('unit', 'LOKET', date '2026-01-01', 'unsur=2', 72.5, 29, 10),
            ('unit', 'LOKET', date '2026-01-01', 'unsur=1', 77.5, 31, 10),
            ('unit', 'LOKET', date '2026-01-01', 'unsur=3', 72.5, 29, 10),
            ('unit', 'LOKET', date '2025-07-01', 'unsur=1', 50.0, 20, 10),
            ('upt', 'PANTI', date '2026-01-01', 'unsur=1', 50.0, 20, 10)
    ) as given(unit_kind, unit_code, period, part, value, numerator, denominator)
;
-- params
select 'unit' as unit_kind, 'LOKET' as unit_code, date '2026-01-01' as period
;
-- expect: in order
select *
from
    (
        values
            (1, 'Persyaratan', 77.5, 3.1, 'B', 'baik', 10, false),
            (2, 'Prosedur', 72.5, 2.9, 'C', 'kurang baik', 10, true),
            (3, 'Waktu', 72.5, 2.9, 'C', 'kurang baik', 10, true)
    ) as expected(element, element_name, value, mean, band, band_name, answers, is_lowest)
;
-- case: empty
-- params
select 'unit' as unit_kind, 'LOKET' as unit_code, date '2026-01-01' as period
;
-- expect: none
