-- case: one file, in the order of its lines, no more than asked for
-- given: rejects
select *
from
    (
        values
            ('aa', 'budgets', 'a.csv', 9, 'pagu_idr', 'number', '1.234', 'Tulis tanpa titik.'),
            ('aa', 'budgets', 'a.csv', 3, 'month', 'date', '13/2026', 'Tulis bulan 1–12.'),
            ('aa', 'budgets', 'a.csv', 12, 'month', 'date', '14/2026', 'Tulis bulan 1–12.'),
            ('bb', 'budgets', 'b.csv', 1, 'month', 'date', 'x', 'Tulis bulan 1–12.')
    ) as given(sha256, dataset, file, line, "column", rule, raw, advice)
;
-- params
select 'aa' as sha, '*' as dataset, 2 as
limit
;
-- expect: in order
select *
from
    (
        values
            ('budgets', 'a.csv', 3, 'month', 'date', '13/2026', 'Tulis bulan 1–12.', 'aa', null),
            ('budgets', 'a.csv', 9, 'pagu_idr', 'number', '1.234', 'Tulis tanpa titik.', 'aa', null)
    ) as expected(dataset, file, line, "column", rule, raw, advice, sha256, mended)
;
-- case: empty
-- params
select '*' as sha, 'budgets' as dataset, 100 as
limit
;
-- expect: none
