-- case: who owes most first, then who owes longest; what came or is not due yet is not owed
-- given: named_units
select *
from
    (
        values ('region', 'A', 'Lubai', 'Muara Enim'), ('upt', 'RS', 'Rumah Singgah', 'Lubai')
    ) as given(unit_kind, unit_code, unit_name, parent_name)
;
-- given: reports
select *
from
    (
        values
            ('disbursements', 'region', 'A', date '2026-08-01', null, true),
            ('outcomes', 'region', 'A', date '2026-09-01', null, true),
            ('disbursements', 'region', 'A', date '2026-09-01', date '2026-10-05', true),
            ('disbursements', 'region', 'B', date '2026-09-01', null, false),
            ('disbursements', 'region', 'C', date '2026-09-01', null, true),
            ('upt_residents', 'upt', 'RS', date '2026-07-01', null, true),
            ('upt_residents', 'upt', 'RS', date '2026-01-01', null, true)
    ) as given(dataset, unit_kind, unit_code, month, received, is_due)
;
-- params
select date '2026-07-01' as period_from, date '2026-09-01' as period_to
;
-- expect: in order
select *
from
    (
        values
            ('region', 'A', 'Lubai', 'Muara Enim', 2, 2, date '2026-08-01'),
            ('upt', 'RS', 'Rumah Singgah', 'Lubai', 1, 1, date '2026-07-01'),
            ('region', 'C', null, null, 1, 1, date '2026-09-01')
    ) as expected(unit_kind, unit_code, unit_name, parent_name, missing, datasets, since)
;
-- case: empty
-- params
select date '2026-07-01' as period_from, date '2026-09-01' as period_to
;
-- expect: none
