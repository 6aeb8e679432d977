-- case: each step by its own time, later months of it too; another area, another month and the
-- month that has not closed are left out
-- given: agency
select date '2026-03-10' as as_of
;
-- given: cases
select *
from
    (
        values
            (
                '16.03.01',
                timestamp '2026-01-05 08:00',
                timestamp '2026-02-06 08:00',
                timestamp '2026-02-07 08:00',
                null,
                timestamp '2026-03-01 08:00'
            ),
            ('16.03.02', timestamp '2026-01-31 23:00', null, null, null, null),
            ('16.06.02', timestamp '2026-01-31 23:00', null, null, null, null),
            ('16.03.02', timestamp '2026-02-01 00:00', null, null, null, null)
    ) as given(region_code, reported_at, reached_at, assessed_at, referred_at, closed_at)
;
-- params
select '16.03' as region, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values ('dilaporkan', 2), ('dijangkau', 1), ('diasesmen', 1), ('dirujuk', 0), ('selesai', 1)
    ) as expected(step, reports)
;
-- case: the running year ends with the last closed month
-- given: agency
select date '2026-03-10' as as_of
;
-- given: cases
select *
from
    (
        values ('16.03', timestamp '2026-02-05 08:00'), ('16.03', timestamp '2026-03-05 08:00')
    ) as given(region_code, reported_at)
;
-- params
select '16.03' as region, date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect: in order
select *
from
    (
        values ('dilaporkan', 1), ('dijangkau', 0), ('diasesmen', 0), ('dirujuk', 0), ('selesai', 0)
    ) as expected(step, reports)
;
-- case: empty
-- params
select '16.03' as region, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: none
