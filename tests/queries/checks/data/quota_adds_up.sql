-- case: 100 is not 90 + 5 + 4; a part that is not reported proves nothing
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, 'bulan' as period_kind, '1' as stage, *
from
    (
        values
            ('16.03.01', 100, 90, 5, 4), ('16.03.02', 100, 90, 5, 5), ('16.03.03', 100, 90, 5, null)
    ) as given(region_code, quota, paid, failed, waiting)
;
-- expect
select *
from
    (
        values
            (
                'disbursements',
                'quota',
                'region',
                '16.03.01',
                date '2026-01-01',
                'bulan',
                'PKH',
                '1',
                100,
                99
            )
    ) as expected(
        dataset,
        "column",
        unit_kind,
        unit_code,
        period,
        period_kind,
        program_code,
        part,
        value,
        expected
    )
;
-- case: empty
-- expect: none
