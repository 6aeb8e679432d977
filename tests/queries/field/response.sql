-- case: kinds before channels, months and the year; neither the whole nor the units
-- given: observations
select
    'response_hours_median' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    '*' as program_code,
    *
from
    (
        values
            ('*', date '2026-02-01', 'bulan', 9, 2, 2),
            ('unit=BID', date '2026-02-01', 'bulan', 9, 2, 2),
            ('channel=WhatsApp', date '2026-02-01', 'bulan', 5, 1, 1),
            ('kind=pengaduan', date '2026-02-01', 'bulan', null, 0, 3),
            ('kind=pengaduan', date '2026-01-01', 'tahun', 7, 4, 8),
            ('kind=pengaduan', date '2025-01-01', 'tahun', 8, 4, 8)
    ) as given(part, period, period_kind, value, numerator, denominator)
;
-- params
select 2026 as year, '16.03' as region
;
-- expect: in order
select *
from
    (
        values
            ('kind', 'pengaduan', date '2026-02-01', 'bulan', null, 0, 3),
            ('kind', 'pengaduan', date '2026-01-01', 'tahun', 7, 4, 8),
            ('channel', 'WhatsApp', date '2026-02-01', 'bulan', 5, 1, 1)
    ) as expected(dimension, name, month, period_kind, hours, reached, reported)
;
-- case: empty
-- params
select 2026 as year, '16.03' as region
;
-- expect: none
