-- case: open ones of one check first, the latest period first
-- given: findings
select 'region' as unit_kind, 'tahun' as period_kind, 'poverty' as dataset, *
from
    (
        values
            ('a', 'jump', '16.03', date '2024-01-01', null, 1),
            ('b', 'jump', '16.03', date '2025-01-01', null, 2),
            ('c', 'jump', '16.06', date '2026-01-01', 'Ani', 3),
            ('d', 'paid_over_quota', '16.06', date '2026-01-01', null, 4)
    ) as given(finding_id, check_name, unit_code, period, answered_by, value)
;
-- params
select '*' as state, 'jump' as "check", '*' as dataset
;
-- expect: in order
select
    finding_id,
    'jump' as check_name,
    'region' as unit_kind,
    unit_code,
    null as unit_name,
    period,
    'tahun' as period_kind,
    null as program_code,
    null as part,
    'poverty' as dataset,
    null as "column",
    null as indicators,
    value,
    null as expected,
    null as evidence,
    null as question,
    null as file,
    null as sender,
    answered_by,
    null as answered_at,
    null as answer
from
    (
        values
            ('b', '16.03', date '2025-01-01', null, 2),
            ('a', '16.03', date '2024-01-01', null, 1),
            ('c', '16.06', date '2026-01-01', 'Ani', 3)
    ) as expected(finding_id, unit_code, period, answered_by, value)
;
-- case: only the answered ones of a dataset
-- given: findings
select
    'jump' as check_name,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2024-01-01' as period,
    'tahun' as period_kind,
    *
from
    (values ('a', 'poverty', null), ('b', 'poverty', 'Ani'), ('c', 'budgets', 'Ani')) as given(
        finding_id, dataset, answered_by
    )
;
-- params
select 'answered' as state, '*' as "check", 'poverty' as dataset
;
-- expect
select
    'b' as finding_id,
    'jump' as check_name,
    'region' as unit_kind,
    '16.03' as unit_code,
    null as unit_name,
    date '2024-01-01' as period,
    'tahun' as period_kind,
    null as program_code,
    null as part,
    'poverty' as dataset,
    null as "column",
    null as indicators,
    null as value,
    null as expected,
    null as evidence,
    null as question,
    null as file,
    null as sender,
    'Ani' as answered_by,
    null as answered_at,
    null as answer
;
-- case: empty
-- params
select 'open' as state, '*' as "check", '*' as dataset
;
-- expect: none
