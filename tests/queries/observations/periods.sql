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
-- case: a period with hidden figures only is a period; one without reports is none
-- given: observations
select
    *,
    'paid' as indicator,
    '16.03.01' as unit_code,
    'kecamatan' as level,
    'bulan' as period_kind,
    'PKH' as program_code
from
    (values (date '2026-01-01', null, 'hidden'), (date '2026-02-01', null, 'incomplete')) as given(
        period, value, status
    )
;
-- params
select 'paid' as indicator
;
-- expect
select
    date '2026-01-01' as period, 'bulan' as period_kind, 'kecamatan' as level, 'PKH' as program_code
;
-- case: empty
-- params
select 'paid' as indicator
;
-- expect: none
