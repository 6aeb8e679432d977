-- case: each state once, an undefined ratio is no data
-- given: observations
select *
from
    (
        values
            (5.0, cast(null as varchar), 1, 1),
            (0.0, null, 1, 1),
            (null, 'perlindungan', 1, 1),
            (null, 'perlindungan', 0, 1),
            (null, 'tingkat', 1, 1),
            (null, null, 0, 1),
            (null, null, 1, 1),
            (null, null, 0, 0)
    ) as given(value, reason, reported, expected)
;
-- expect: in order
select *
from
    (
        values
            ('angka', 1),
            ('belum_melapor', 1),
            ('nol', 1),
            ('perlindungan', 2),
            ('tidak_ada', 2),
            ('tingkat', 1)
    ) as expected(state, figures)
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- expect: none
