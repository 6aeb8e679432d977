-- case: a budget row twice, a UPT twice
-- given: budgets
select 2026 as year, 'murni' as revision, 'bulan' as period_kind, *
from
    (values ('A', date '2026-01-01'), ('A', date '2026-01-01'), ('A', date '2026-02-01')) as given(
        program_code, month
    )
;
-- given: upt
select *
from (values ('U'), ('U'), ('V')) as given(upt_code)
;
-- expect
select *
from
    (
        values
            (
                'budgets: A 2026 murni 2026-01-01 bulan',
                'Baris dengan kunci yang sama tercatat 2 kali.'
            ),
            ('upt: U', 'Baris dengan kunci yang sama tercatat 2 kali.')
    ) as expected(subject, message)
;
-- case: empty
-- expect: none
