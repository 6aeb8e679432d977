-- case: every UPT in every month up to the newest; a hole is a row without a value
-- given: upt
select *
from
    (values ('A', 'UPT A', 'anak', null), ('B', 'UPT B', 'anak', date '2026-02-01')) as given(
        upt_code, upt_name, kind, valid_from
    )
;
-- given: observations
select 'upt' as unit_kind, 'bulan' as period_kind, '*' as program_code, '*' as part, *
from
    (
        values
            ('upt_services', 'A', date '2026-01-01', 7, 1, 1, 'final'),
            ('upt_services', 'A', date '2026-02-01', null, 0, 1, 'incomplete'),
            ('upt_services', 'A', date '2025-12-01', 9, 1, 1, 'final'),
            ('upt_residents', 'A', date '2026-03-01', 9, 1, 1, 'final')
    ) as given(indicator, unit_code, period, value, reported, expected, status)
;
-- params
select 'upt_services' as indicator, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            ('A', 'UPT A', 'anak', date '2026-01-01', 7, 'final', 1, 1),
            ('A', 'UPT A', 'anak', date '2026-02-01', null, 'incomplete', 0, 1),
            ('B', 'UPT B', 'anak', date '2026-02-01', null, null, 0, 0)
    ) as expected(upt_code, upt_name, kind, month, value, status, reported, expected)
;
-- case: empty
-- params
select 'upt_services' as indicator, 2026 as year
;
-- expect: none
