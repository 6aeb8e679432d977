-- case: only periods with a value, of this indicator
-- given: observations
select *
from
    (
        values
            ('paid', '16.03', 'kabupaten', date '2026-01-01', 'bulan', 'PKH', 10.0),
            ('paid', '16.06', 'kabupaten', date '2026-01-01', 'bulan', 'PKH', 20.0),
            ('paid', '16.03', 'kabupaten', date '2026-02-01', 'bulan', 'PKH', 30.0),
            ('paid', '16.03', 'kabupaten', date '2026-03-01', 'bulan', 'PKH', null),
            ('quota', '16.03', 'kabupaten', date '2026-04-01', 'bulan', 'PKH', 40.0)
    ) as given(indicator, unit_code, level, period, period_kind, program_code, value)
;
-- params
select 'paid' as indicator
;
-- expect: in order
select *
from
    (
        values
            (date '2026-02-01', 'bulan', 'kabupaten', 'PKH'),
            (date '2026-01-01', 'bulan', 'kabupaten', 'PKH')
    ) as expected(period, period_kind, level, program_code)
;
-- case: empty
-- params
select 'paid' as indicator
;
-- expect: none
