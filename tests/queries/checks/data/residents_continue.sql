-- case: February starts with 12 where January ended with 10; a gap in the months proves nothing
-- given: upt_residents
select 'bulan' as period_kind, 'panti' as reported_by, *
from
    (
        values
            ('A', date '2026-01-01', 9, 10),
            ('A', date '2026-02-01', 12, 12),
            ('A', date '2026-03-01', 12, 11),
            ('A', date '2026-05-01', 99, 99)
    ) as given(upt_code, month, start_residents, end_residents)
;
-- expect
select *
from
    (
        values
            (
                'upt_residents',
                'start_residents',
                'upt',
                'A',
                date '2026-02-01',
                'bulan',
                '*',
                'panti',
                12,
                10
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
