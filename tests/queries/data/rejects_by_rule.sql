-- case: a line with two faults of one rule counts once; the most frequent first; what is mended
-- is gone
-- given: rejects
select *
from
    (
        values
            ('aa', 'budgets', 'a.csv', 3, 'month', 'date', 'B', false),
            ('aa', 'budgets', 'a.csv', 4, 'month', 'date', 'A', false),
            ('aa', 'budgets', 'a.csv', 4, 'month', 'date', 'A', false),
            ('aa', 'budgets', 'a.csv', 5, 'month', 'date', 'A', true),
            ('aa', 'budgets', 'a.csv', 3, 'pagu_idr', 'number', 'C', null),
            ('bb', 'upt', 'u.csv', 3, 'lat', 'number', 'D', null)
    ) as given(sha256, dataset, file, line, "column", rule, advice, mended)
;
-- params
select 'budgets' as dataset
;
-- expect: in order
select *
from
    (
        values
            ('budgets', 'a.csv', 'aa', 'month', 'date', 'A', 2),
            ('budgets', 'a.csv', 'aa', 'pagu_idr', 'number', 'C', 1)
    ) as expected(dataset, file, sha256, "column", rule, advice, rows)
;
-- case: empty
-- params
select '*' as dataset
;
-- expect: none
