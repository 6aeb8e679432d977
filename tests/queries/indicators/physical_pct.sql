-- case: each project, and all of them weighed with their ceilings; one without a ceiling has no
-- weight, one without progress is not zero
-- given: agency
select 'muara-enim' as slug
;
-- given: facilities
select 'bulan' as period_kind, *
from
    (
        values
            ('GEDUNG', date '2026-01-01', 900, 10.0),
            ('MOBIL', date '2026-01-01', 100, 100.0),
            ('PAGAR', date '2026-01-01', null, 50.0),
            ('GEDUNG', date '2026-02-01', 900, 20.0),
            ('MOBIL', date '2026-02-01', 100, null)
    ) as given(facility_code, month, pagu_idr, physical_pct)
;
-- expect
select
    'office' as unit_kind,
    'muara-enim' as unit_code,
    period,
    'bulan' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    value
from
    (
        values
            (date '2026-01-01', 'facility=GEDUNG', null, null, 10.0),
            (date '2026-01-01', 'facility=MOBIL', null, null, 100.0),
            (date '2026-01-01', 'facility=PAGAR', null, null, 50.0),
            (date '2026-01-01', '*', 19000.0, 1000.0, 19.0),
            (date '2026-02-01', 'facility=GEDUNG', null, null, 20.0),
            (date '2026-02-01', '*', 18000.0, 900.0, 20.0)
    ) as expected(period, part, numerator, denominator, value)
;
-- case: empty
-- expect: none
