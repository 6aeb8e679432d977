-- case: 60 + 55 paid of 100; 100 of 100 is right; a stage without a quota counts in neither sum
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03.01', '1', 60, 60),
            ('16.03.01', '2', 55, 40),
            ('16.03.02', '1', 100, 100),
            ('16.03.02', '2', 9, null)
    ) as given(region_code, stage, paid, quota)
;
-- expect
select *
from
    (
        values
            (
                'disbursements',
                'paid',
                'region',
                '16.03.01',
                date '2026-01-01',
                'triwulan',
                'PKH',
                '*',
                115,
                100
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
