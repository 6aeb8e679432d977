-- case: decisions alone are enough
-- given: agency
select date '2026-10-05' as as_of
;
-- given: decisions
select 'AR-1' as decision_code
;
-- expect
select date '2026-01-01' as period, 'tahun' as period_kind
;
-- case: neither meetings nor decisions
-- given: agency
select date '2026-10-05' as as_of
;
-- expect: none
-- case: empty
-- expect: none
