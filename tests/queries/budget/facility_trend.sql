-- case: a month that was not reported is a gap
-- given: facilities
select 'bulan' as period_kind, 'GEDUNG' as facility_code, *
from
    (values (date '2025-12-01', 1000, 100), (date '2026-02-01', 1000, 250)) as given(
        month, pagu_idr, spent_idr
    )
;
-- given: observations
select
    'physical_pct' as indicator,
    'office' as unit_kind,
    'bulan' as period_kind,
    'facility=GEDUNG' as part,
    *
from (values (date '2025-12-01', 12.0), (date '2026-02-01', 20.0)) as given(period, value)
;
-- params
select 'GEDUNG' as facility, 2026 as year
;
-- expect: in order
select
    make_date(2026, m, 1) as month,
    case when m = 2 then 20.0 end as physical_pct,
    case when m = 2 then 25.0 end as financial_pct,
    case when m = 2 then 1000 end as pagu_idr,
    case when m = 2 then 250 end as spent_idr
from (select unnest(generate_series(1, 12)) as m)
order by m
;
-- case: empty
-- params
select 'GEDUNG' as facility, 2026 as year
;
-- expect: none
