-- case: the newest notice of each figure, nothing of what is hidden, no number that is not the
-- figure's
-- given: corrections
select
    given.* exclude (period),
    cast(period as date) as period,
    'region' as unit_kind,
    'x' as unit_name,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part
from
    (
        values
            ('paid', 'A', '2026-07-01', 'p0002', 100.0, 110.0, 'Dikoreksi: semula 100, kini 110.'),
            ('paid', 'A', '2026-07-01', 'p0010', 110.0, 120.0, 'Dikoreksi: semula 110, kini 120.'),
            ('paid', 'B', '2026-07-01', 'p0002', 100.0, 110.0, 'Dikoreksi: semula 100, kini 110.'),
            ('paid', 'C', '2026-07-01', 'p0002', 100.0, 110.0, 'Dikoreksi: semula 100, kini 110.'),
            ('paid', 'D', '2026-07-01', 'p0002', null, null, 'Angka ini kini disembunyikan.'),
            (
                'paid',
                'E',
                '2026-07-01',
                'p0002',
                100.0,
                null,
                'Ditarik: semula 100, kini tidak ada.'
            ),
            ('paid', 'F', '2026-07-01', 'p0002', null, null, 'Angka ini tidak lagi diterbitkan.'),
            ('paid', 'G', '2026-07-01', 'p0002', 100.0, 110.0, 'Dikoreksi: semula 100, kini 110.'),
            ('paid', 'A', '2026-08-01', 'p0002', 1.0, 2.0, 'Dikoreksi: semula 1, kini 2.'),
            ('quota', 'A', '2026-07-01', 'p0002', 1.0, 2.0, 'Dikoreksi: semula 1, kini 2.')
    ) as given(indicator, unit_code, period, version, old_value, new_value, words)
;
-- given: observations
select
    'paid' as indicator,
    'region' as unit_kind,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    given.*
from
    (
        values
            ('A', 120.0, null),
            ('B', 115.0, null),
            ('C', null, 'perlindungan'),
            ('D', 130.0, null),
            ('E', null, null)
    ) as given(unit_code, value, reason)
;
-- params
select
    'paid' as indicator,
    cast(null as varchar) as unit,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    unit_code,
    'x' as unit_name,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    version,
    words,
    holds
from
    (
        values
            ('A', 'p0010', 'Dikoreksi: semula 110, kini 120.', true),
            ('B', 'p0002', 'Dikoreksi: semula 100, kini 110.', false),
            ('E', 'p0002', 'Ditarik: semula 100, kini tidak ada.', true),
            ('F', 'p0002', 'Angka ini tidak lagi diterbitkan.', true)
    ) as expected(unit_code, version, words, holds)
;
-- case: null asks for everything; a month takes the longer periods of programmes
-- given: corrections
select
    'paid' as indicator,
    'region' as unit_kind,
    'A' as unit_code,
    date '2026-07-01' as period,
    period_kind,
    program_code,
    '*' as part,
    'p0002' as version,
    'Angka ini tidak lagi diterbitkan.' as words
from
    (values ('bulan', '*'), ('triwulan', '*'), ('triwulan', 'PKH'), ('tahun', 'PKH')) as given(
        period_kind, program_code
    )
;
-- given: observations
select 'paid' as indicator
where false
;
-- params
select
    cast(null as varchar) as indicator,
    'A' as unit,
    cast(null as date) as period,
    'bulan' as period_kind,
    cast(null as varchar) as program
;
-- expect
select
    'paid' as indicator,
    'region' as unit_kind,
    'A' as unit_code,
    cast(null as varchar) as unit_name,
    date '2026-07-01' as period,
    period_kind,
    program_code,
    '*' as part,
    'p0002' as version,
    'Angka ini tidak lagi diterbitkan.' as words,
    true as holds
from (values ('bulan', '*'), ('triwulan', 'PKH')) as expected(period_kind, program_code)
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- params
select
    cast(null as varchar) as indicator,
    cast(null as varchar) as unit,
    cast(null as date) as period,
    cast(null as varchar) as period_kind,
    cast(null as varchar) as program
;
-- expect: none
