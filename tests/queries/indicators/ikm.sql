-- case: the published example: 29 answers whose unsur means sum to 32.9311 give 91.48 with 1/9
-- given: agency
select 'x' as slug, 1.0 / 9 as satisfaction_weight
;
-- given: skm_elements
select number as element
from range(1, 10) as given(number)
;
-- given: satisfaction
select
    'J' || number as response_id,
    'LOKET' as unit_code,
    date '2026-05-12' as date,
    case when number < 20 then 4 else 3 end as u1,
    case when number < 19 then 4 else 3 end as u2,
    case when number < 18 then 4 else 3 end as u3,
    case when number < 19 then 4 else 3 end as u4,
    case when number < 22 then 4 else 3 end as u5,
    case when number < 20 then 4 else 3 end as u6,
    case when number < 19 then 4 else 3 end as u7,
    case when number < 17 then 4 else 3 end as u8,
    case when number < 18 then 4 else 3 end as u9
from range(29) as given(number)
;
-- expect
select
    unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'semester' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    value
from
    (
        values
            ('*', 955, 29, 91.48),
            ('unsur=1', 107, 29, 92.24),
            ('unsur=2', 106, 29, 91.38),
            ('unsur=3', 105, 29, 90.52),
            ('unsur=4', 106, 29, 91.38),
            ('unsur=5', 109, 29, 93.97),
            ('unsur=6', 107, 29, 92.24),
            ('unsur=7', 106, 29, 91.38),
            ('unsur=8', 104, 29, 89.66),
            ('unsur=9', 105, 29, 90.52)
    ) as expected(part, numerator, denominator, value)
cross join (values ('unit', 'LOKET'), ('office', 'x')) as units(unit_kind, unit_code)
;
-- case: the same 29 answers with the printed weight 0.11 give 90.56
-- given: agency
select 'x' as slug, 0.11 as satisfaction_weight
;
-- given: skm_elements
select number as element
from range(1, 10) as given(number)
;
-- given: satisfaction
select
    'J' || number as response_id,
    'LOKET' as unit_code,
    date '2026-05-12' as date,
    case when number < 20 then 4 else 3 end as u1,
    case when number < 19 then 4 else 3 end as u2,
    case when number < 18 then 4 else 3 end as u3,
    case when number < 19 then 4 else 3 end as u4,
    case when number < 22 then 4 else 3 end as u5,
    case when number < 20 then 4 else 3 end as u6,
    case when number < 19 then 4 else 3 end as u7,
    case when number < 17 then 4 else 3 end as u8,
    case when number < 18 then 4 else 3 end as u9
from range(29) as given(number)
;
-- expect
select
    unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'semester' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    value
from
    (
        values
            ('*', 955, 29, 90.56),
            ('unsur=1', 107, 29, 92.24),
            ('unsur=2', 106, 29, 91.38),
            ('unsur=3', 105, 29, 90.52),
            ('unsur=4', 106, 29, 91.38),
            ('unsur=5', 109, 29, 93.97),
            ('unsur=6', 107, 29, 92.24),
            ('unsur=7', 106, 29, 91.38),
            ('unsur=8', 104, 29, 89.66),
            ('unsur=9', 105, 29, 90.52)
    ) as expected(part, numerator, denominator, value)
cross join (values ('unit', 'LOKET'), ('office', 'x')) as units(unit_kind, unit_code)
;
-- case: 76.725 is 76.73: rounded as a decimal number; a UPT is one; each semester for itself, the
-- office
-- from all answers of both units
-- given: agency
select 'x' as slug, 0.11 as satisfaction_weight
;
-- given: skm_elements
select number as element
from range(1, 10) as given(number)
;
-- given: upt
select 'PANTI' as upt_code
;
-- given: satisfaction
select
    'A' || number as response_id,
    'PANTI' as unit_code,
    date '2025-07-01' as date,
    case when number < 18 then 4 else 3 end as u1,
    3 as u2,
    3 as u3,
    3 as u4,
    3 as u5,
    3 as u6,
    3 as u7,
    3 as u8,
    3 as u9
from range(20) as given(number)
union all
select 'B', 'LOKET', date '2025-12-31', 1, 1, 1, 1, 1, 1, 1, 1, 1
union all
select 'C', 'LOKET', date '2026-01-01', 4, 4, 4, 4, 4, 4, 4, 4, 4
;
-- expect
select
    unit_kind,
    unit_code,
    period,
    'semester' as period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    value
from
    (
        values
            ('upt', 'PANTI', date '2025-07-01', '*', 558, 20, 76.73),
            ('upt', 'PANTI', date '2025-07-01', 'unsur=1', 78, 20, 97.5),
            ('unit', 'LOKET', date '2025-07-01', '*', 9, 1, 24.75),
            ('unit', 'LOKET', date '2025-07-01', 'unsur=1', 1, 1, 25.0),
            ('unit', 'LOKET', date '2026-01-01', '*', 36, 1, 99.0),
            ('unit', 'LOKET', date '2026-01-01', 'unsur=1', 4, 1, 100.0),
            ('office', 'x', date '2025-07-01', '*', 567, 21, 74.25),
            ('office', 'x', date '2025-07-01', 'unsur=1', 79, 21, 94.05),
            ('office', 'x', date '2026-01-01', '*', 36, 1, 99.0),
            ('office', 'x', date '2026-01-01', 'unsur=1', 4, 1, 100.0)
    ) as expected(unit_kind, unit_code, period, part, numerator, denominator, value)
union all
select
    unit_kind, unit_code, period, 'semester', '*', 'unsur=' || number, numerator, denominator, value
from
    (
        values
            ('upt', 'PANTI', date '2025-07-01', 60, 20, 75.0),
            ('unit', 'LOKET', date '2025-07-01', 1, 1, 25.0),
            ('unit', 'LOKET', date '2026-01-01', 4, 1, 100.0),
            ('office', 'x', date '2025-07-01', 61, 21, 72.62),
            ('office', 'x', date '2026-01-01', 4, 1, 100.0)
    ) as others(unit_kind, unit_code, period, numerator, denominator, value)
cross join range(2, 10) as elements(number)
;
-- case: empty
-- expect: none
