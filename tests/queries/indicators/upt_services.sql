-- case: all services of the panti's own report
-- given: upt_services
select date '2026-07-01' as month, 'bulan' as period_kind, *
from
    (
        values
            ('A', 'Bimbingan', 'panti', 10),
            ('A', 'Permakanan', 'panti', 90),
            ('A', 'Bimbingan', 'dinas', 7),
            ('B', 'Bimbingan', 'panti', null)
    ) as given(upt_code, service, reported_by, services)
;
-- expect
select
    'upt' as unit_kind,
    unit_code,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    value
from
    (values ('A', null, null, 100.0), ('B', null, null, null)) as expected(
        unit_code, numerator, denominator, value
    )
;
-- case: empty
-- expect: none
