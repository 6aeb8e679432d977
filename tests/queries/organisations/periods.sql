-- case: the year of the newest arrival
-- given: agency
select date '2026-10-05' as as_of
;
-- given: organisations
select 'L-1' as organisation_code
;
-- expect
select date '2026-01-01' as period, 'tahun' as period_kind
;
-- case: no register
-- given: agency
select date '2026-10-05' as as_of
;
-- expect: none
-- case: empty
-- expect: none
