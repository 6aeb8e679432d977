-- case: every filter narrows, the day after is not itself in it
-- given: observations
select *, 'region' as unit_kind, '*' as part, 1 as reported, 1 as expected, 'final' as status
from
    (
        values
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 1.0),
            ('quota', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 2.0),
            ('paid', '16.03', 'kabupaten', date '2026-08-01', 'bulan', 'PKH', 3.0),
            ('paid', '16.03.02', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 4.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-09-01', 'bulan', 'PKH', 5.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-07-01', 'bulan', 'PKH', 6.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'triwulan', 'PKH', 7.0),
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', '*', 8.0)
    ) as given(indicator, unit_code, level, period, period_kind, program_code, value)
;
-- given: catalogue_indicators
select *
from
    (
        values
            ('paid', 'Keluarga tersalur', 'Penyaluran', 'keluarga'),
            ('quota', 'Kuota', 'Penyaluran', 'keluarga'),
            ('ppks', 'PPKS', 'PPKS', 'orang')
    ) as given(indicator, label, subject, unit)
;
-- params
select
    'Penyaluran' as subject,
    'paid' as indicator,
    'kecamatan' as level,
    '16.03.01' as unit,
    'bulan' as period_kind,
    date '2026-08-01' as period_from,
    date '2026-09-01' as period_to,
    'PKH' as program,
    '*' as part
;
-- expect
select 1 as "rows"
;
-- case: indicator alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    'quota' as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: level alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    'kabupaten' as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: unit alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    '16.03.02' as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: period_kind alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    'triwulan' as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: program alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    '*' as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: period_from alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    date '2026-09-01' as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: period_to alone
-- given: observations as before
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    date '2026-08-01' as period_to,
    null as program,
    null as part
;
-- expect
select 1 as "rows"
;
-- case: without a filter one subject, hidden figures too
-- given: observations
select
    *,
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-08-01' as period,
    'bulan' as period_kind,
    '*' as part,
    1 as expected
from
    (
        values
            ('paid', '16.03.01', 'PKH', 120.0, 150.0, 120.0, 1, 'final', null),
            ('paid', '16.03.02', 'PKH', null, null, 0.0, 1, 'final', null),
            ('paid', '16.03.03', 'PKH', 4.0, 9.0, 4.0, 1, 'hidden', 'perlindungan'),
            ('paid', '16.03.04', 'PKH', null, null, 7.0, 1, 'final', 'perlindungan'),
            ('paid', '16.03.05', 'PKH', null, null, null, 1, 'hidden', 'tingkat'),
            ('paid', '16.03.06', '*', null, null, null, 0, 'incomplete', null),
            ('paid', '16.03.07', 'PKH', null, null, null, 1, 'final', null),
            ('ppks', '16.03.01', 'PKH', null, null, 30.0, 1, 'final', null)
    ) as given(
        indicator, unit_code, program_code, numerator, denominator, value, reported, status, reason
    )
;
-- given: catalogue_indicators as before
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 7 as "rows"
;
-- case: part alone
-- given: observations
select *
from
    (
        values
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', '*'),
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 'sex=L'),
            ('paid', '16.03.01', 'kecamatan', date '2026-08-01', 'bulan', 'PKH', 'sex=P')
    ) as given(indicator, unit_code, level, period, period_kind, program_code, part)
;
-- given: catalogue_indicators
select 'paid' as indicator, 'Penyaluran' as subject
;
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    'sex=P' as part
;
-- expect
select 1 as "rows"
;
-- case: empty
-- params
select
    'Penyaluran' as subject,
    null as indicator,
    null as level,
    null as unit,
    null as period_kind,
    null as period_from,
    null as period_to,
    null as program,
    null as part
;
-- expect
select 0 as "rows"
;
