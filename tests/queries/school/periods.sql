-- case: each year once
-- given: school_intake
select *
from (values (2025, 'perumusan'), (2026, 'perumusan'), (2026, 'seleksi')) as given(year, stage)
;
-- expect: in order
select *, 'tahun' as period_kind
from (values (date '2026-01-01'), (date '2025-01-01')) as expected(period)
;
-- case: empty
-- expect: none
