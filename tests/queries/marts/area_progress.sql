-- case: each status with its reason; what waits is named before what failed where it is more
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    'PKH' as program_code,
    '*' as part,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    *
from
    (
        values
            ('paid_pct', 'fine', 85, 100, 85.0, 1, 1, 'final'),
            ('failed', 'fine', null, null, 15, 1, 1, 'final'),
            ('paid_pct', 'failed', 70, 100, 70.0, 1, 1, 'final'),
            ('failed', 'failed', null, null, 20, 1, 1, 'final'),
            ('paid_pct', 'unexplained', 84, 100, 84.0, 1, 1, 'final'),
            ('failed', 'unexplained', null, null, 9, 1, 1, 'final'),
            ('paid_pct', 'waiting', 70, 100, 70.0, 1, 1, 'final'),
            ('failed', 'waiting', null, null, 5, 1, 1, 'final'),
            ('paid_pct', 'partly', 90, 100, 90.0, 1, 2, 'incomplete'),
            ('paid', 'partly', null, null, 90, 1, 2, 'incomplete'),
            ('paid_pct', 'silent', null, null, null, 0, 1, 'incomplete'),
            ('paid', 'silent', null, null, null, 0, 1, 'incomplete'),
            ('paid', 'early', null, null, null, 0, 1, 'provisional'),
            ('paid_pct', 'no quota', 0, 0, null, 1, 1, 'final'),
            ('paid', 'no quota', null, null, 0, 1, 1, 'final'),
            ('paid_pct', 'paid only', null, null, null, 0, 1, 'incomplete'),
            ('paid', 'paid only', null, null, 500, 1, 1, 'final')
    ) as given(indicator, unit_code, numerator, denominator, value, reported, expected, status)
;
-- given: failure_reasons
select 'PKH' as program_code, date '2026-09-01' as period, 'bulan' as period_kind, *
from
    (
        values
            ('failed', 'pindah', 9),
            ('failed', 'ganda', 9),
            ('failed', 'lainnya', 2),
            ('waiting', 'pindah', 5),
            ('fine', 'pindah', 15)
    ) as given(region_code, reason, families)
;
-- expect
select
    'PKH' as program_code,
    region_code,
    'kecamatan' as level,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    status,
    reason,
    reason_families,
    behind_since,
    months_late
from
    (
        values
            ('fine', 'sesuai_jadwal', null, null, null, 0),
            ('failed', 'tertinggal', 'ganda', 9, date '2026-09-01', 1),
            ('unexplained', 'tertinggal', 'tanpa_sebab', 9, date '2026-09-01', 1),
            ('waiting', 'tertinggal', 'menunggu', 25, date '2026-09-01', 1),
            ('partly', 'belum_lengkap', 'belum_melapor', null, null, 0),
            ('silent', 'belum_melapor', 'belum_melapor', null, date '2026-09-01', 1),
            ('early', 'belum_jatuh_tempo', null, null, null, 0),
            ('no quota', 'tanpa_rencana', null, null, null, 0),
            ('paid only', 'tanpa_rencana', null, null, null, 0)
    ) as expected(region_code, status, reason, reason_families, behind_since, months_late)
;
-- case: months late counts the unbroken run; a year takes the state of its newest month
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    'SEMBAKO' as program_code,
    '*' as part,
    'A' as unit_code,
    10 as numerator,
    100 as denominator,
    1 as reported,
    1 as expected,
    'final' as status,
    *
from
    (
        values
            ('paid_pct', date '2026-05-01', 'bulan', 50.0),
            ('paid_pct', date '2026-06-01', 'bulan', 99.0),
            ('paid_pct', date '2026-07-01', 'bulan', 80.0),
            ('paid', date '2026-08-01', 'bulan', 7),
            ('paid_pct', date '2026-09-01', 'bulan', 10.0),
            ('paid_pct', date '2026-01-01', 'tahun', 90.0)
    ) as given(indicator, period, period_kind, value)
;
-- expect
select
    'SEMBAKO' as program_code,
    'A' as region_code,
    'kecamatan' as level,
    period,
    period_kind,
    status,
    reason,
    reason_families,
    behind_since,
    months_late
from
    (
        values
            (date '2026-05-01', 'bulan', 'tertinggal', 'menunggu', 90, date '2026-05-01', 1),
            (date '2026-06-01', 'bulan', 'sesuai_jadwal', null, null, null, 0),
            (date '2026-07-01', 'bulan', 'tertinggal', 'menunggu', 90, date '2026-07-01', 1),
            (date '2026-08-01', 'bulan', 'tanpa_rencana', null, null, null, 0),
            (date '2026-09-01', 'bulan', 'tertinggal', 'menunggu', 90, date '2026-07-01', 3),
            (date '2026-01-01', 'tahun', 'tertinggal', 'menunggu', 90, date '2026-07-01', 3)
    ) as expected(period, period_kind, status, reason, reason_families, behind_since, months_late)
;
-- case: a quarter that is late is three months; a year whose newest quarter is silent is incomplete
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    'PKH' as program_code,
    '*' as part,
    'final' as status,
    *
from
    (
        values
            ('paid_pct', 'A', date '2026-04-01', 'triwulan', 99, 100, 99.0, 1, 1),
            ('paid_pct', 'A', date '2026-07-01', 'triwulan', 20, 100, 20.0, 1, 1),
            ('paid_pct', 'B', date '2026-04-01', 'triwulan', 99, 100, 99.0, 1, 1),
            ('paid', 'B', date '2026-07-01', 'triwulan', null, null, null, 0, 1),
            ('paid_pct', 'B', date '2026-01-01', 'tahun', 99, 100, 99.0, 1, 1)
    ) as given(
        indicator, unit_code, period, period_kind, numerator, denominator, value, reported, expected
    )
;
-- expect
select
    'PKH' as program_code,
    region_code,
    'kecamatan' as level,
    period,
    period_kind,
    status,
    reason,
    reason_families,
    behind_since,
    months_late
from
    (
        values
            ('A', date '2026-04-01', 'triwulan', 'sesuai_jadwal', null, null, null, 0),
            (
                'A',
                date '2026-07-01',
                'triwulan',
                'tertinggal',
                'menunggu',
                80,
                date '2026-07-01',
                3
            ),
            ('B', date '2026-04-01', 'triwulan', 'sesuai_jadwal', null, null, null, 0),
            (
                'B',
                date '2026-07-01',
                'triwulan',
                'belum_melapor',
                'belum_melapor',
                null,
                date '2026-07-01',
                3
            ),
            (
                'B',
                date '2026-01-01',
                'tahun',
                'belum_lengkap',
                'belum_melapor',
                null,
                date '2026-07-01',
                3
            )
    ) as expected(
        region_code, period, period_kind, status, reason, reason_families, behind_since, months_late
    )
;
-- case: empty
-- expect: none
