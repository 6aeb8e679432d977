-- case: by whole days until the answer, unanswered apart; requests and other areas are left out
-- given: agency
select date '2026-03-10' as as_of
;
-- given: cases
select *
from
    (
        values
            ('pengaduan', '16.03.01', timestamp '2026-01-05 08:00', timestamp '2026-01-05 18:00'),
            ('pengaduan', '16.03.01', timestamp '2026-01-05 08:00', timestamp '2026-01-09 07:59'),
            ('pengaduan', '16.03.01', timestamp '2026-01-05 08:00', timestamp '2026-01-09 08:00'),
            ('pengaduan', '16.03.01', timestamp '2026-01-05 08:00', timestamp '2026-02-09 08:00'),
            ('pengaduan', '16.03.01', timestamp '2026-01-31 08:00', null),
            ('permintaan', '16.03.01', timestamp '2026-01-31 08:00', null),
            ('pengaduan', '16.06.01', timestamp '2026-01-31 08:00', null)
    ) as given(kind, region_code, reported_at, answered_at)
;
-- params
select '16.03' as region, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: in order
select
    age, complaints, (95 + 59.0 / 60 + 96) / 2 as median_hours, 96 + 0.7 * (840 - 96) as p90_hours
from (values (1, 2), (2, 1), (3, 0), (4, 1), (5, 1)) as expected(age, complaints)
;
-- case: empty
-- params
select '16.03' as region, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: none
