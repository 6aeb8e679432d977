-- case: money ahead, level, work ahead, finished, not measured; the last row up to the month
-- given: facilities
select 'bulan' as period_kind, facility_code as facility_name, 'kantor' as kind, *
from
    (
        values
            ('GEDUNG', date '2026-03-01', 1000, 300),
            ('GEDUNG', date '2026-04-01', 1000, 500),
            ('GEDUNG', date '2026-06-01', 1000, 900),
            ('MOBIL', date '2026-04-01', 400, 100),
            ('PAGAR', date '2026-03-01', 300, 30),
            ('DAPUR', date '2026-01-01', 200, 180),
            ('SUMUR', date '2026-04-01', 100, 10)
    ) as given(facility_code, month, pagu_idr, spent_idr)
;
-- given: observations
select
    'physical_pct' as indicator,
    'office' as unit_kind,
    'bulan' as period_kind,
    'facility=' || code as part,
    period,
    value
from
    (
        values
            ('GEDUNG', date '2026-04-01', 40.0),
            ('MOBIL', date '2026-04-01', 30.0),
            ('PAGAR', date '2026-03-01', 20.0),
            ('DAPUR', date '2026-01-01', 100.0)
    ) as given(code, period, value)
;
-- params
select date '2026-05-01' as period
;
-- expect: in order
select
    code as facility_code,
    code as facility_name,
    'kantor' as kind,
    month,
    pagu_idr,
    spent_idr,
    financial_pct,
    physical_pct,
    gap_points,
    status
from
    (
        values
            ('GEDUNG', date '2026-04-01', 1000, 500, 50.0, 40.0, -10.0, 'fisik_tertinggal'),
            ('MOBIL', date '2026-04-01', 400, 100, 25.0, 30.0, 5.0, 'seimbang'),
            ('PAGAR', date '2026-03-01', 300, 30, 10.0, 20.0, 10.0, 'fisik_mendahului'),
            ('DAPUR', date '2026-01-01', 200, 180, 90.0, 100.0, 10.0, 'selesai'),
            ('SUMUR', date '2026-04-01', 100, 10, 10.0, null, null, 'belum_diukur')
    ) as expected(code, month, pagu_idr, spent_idr, financial_pct, physical_pct, gap_points, status)
;
-- case: empty
-- params
select date '2026-05-01' as period
;
-- expect: none
