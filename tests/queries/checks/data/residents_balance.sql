-- case: 10 + 3 - 6 is 7, not 8
-- given: upt_residents
select
    date '2026-01-01' as month,
    'bulan' as period_kind,
    'panti' as reported_by,
    10 as start_residents,
    3 as admitted,
    1 as returned_home,
    1 as independent,
    1 as referred,
    1 as died,
    2 as left_without_leave,
    *
from (values ('A', 8), ('B', 7), ('C', null)) as given(upt_code, end_residents)
;
-- expect
select *
from
    (
        values
            (
                'upt_residents',
                'end_residents',
                'upt',
                'A',
                date '2026-01-01',
                'bulan',
                '*',
                'panti',
                8,
                7
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
