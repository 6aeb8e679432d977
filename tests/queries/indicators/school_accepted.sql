-- case: accepted only; an area at an earlier stage has no row
-- given: school_intake
select *
from
    (
        values
            ('64.08.01', 2026, 'seleksi', 20),
            ('64.08.01', 2026, 'diterima', 12),
            ('64.08.02', 2026, 'seleksi', 9),
            ('64.08.03', 2026, 'diterima', 0),
            ('64.08.04', 2026, 'diterima', null)
    ) as given(region_code, year, stage, children)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value
from (values ('64.08.01', 12.0), ('64.08.03', 0.0)) as expected(unit_code, value)
;
-- case: empty
-- expect: none
