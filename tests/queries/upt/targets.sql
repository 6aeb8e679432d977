-- case: the pace is that of the months reported: 6 of 12 months, target 1200, pace 600 less a tenth
-- given: upt
select *
from
    (
        values
            ('A', 'Panti A', 'anak', null),
            ('B', 'Panti B', 'anak', null),
            ('C', 'Panti C', 'anak', null),
            ('D', 'Panti D', 'anak', null),
            ('Z', 'Panti Z', 'anak', date '2025-12-31')
    ) as given(upt_code, upt_name, kind, valid_to)
;
-- given: targets
select *
from
    (
        values
            ('upt_services', 'A', 2026, 1200, 'Renja 2026'),
            ('upt_services', 'B', 2026, 1200, null),
            ('upt_services', 'C', 2026, 400, null),
            ('upt_services', 'C', 2025, 10, null)
    ) as given(indicator, unit_code, year, value, source)
;
-- given: catalogue_indicators
select *
from
    (
        values
            ('upt_services', 'Layanan', 'layanan', 0, 'sum', 'more_is_better'),
            ('upt_independent', 'Mandiri', 'orang', 0, 'sum', 'more_is_better')
    ) as given(indicator, label, unit, decimals, over_time, direction)
;
-- given: observations
with
    monthly as (
        select
            indicator,
            unit_code,
            monthly_value as value,
            cast(
                unnest(
                    generate_series(date '2026-01-01', date '2026-06-01', interval 1 month)
                ) as date
            ) as period
        from
            (
                values
                    ('upt_services', 'A', 89), ('upt_services', 'B', 90), ('upt_services', 'C', 67)
            ) as months(indicator, unit_code, monthly_value)
    )
select 'upt' as unit_kind, '*' as program_code, '*' as part, 'bulan' as period_kind, *
from monthly
union all by name
select
    'upt' as unit_kind,
    '*' as program_code,
    '*' as part,
    'tahun' as period_kind,
    indicator,
    unit_code,
    value,
    date '2026-01-01' as period
from
    (
        values
            ('upt_services', 'A', 534),
            ('upt_services', 'B', 540),
            ('upt_services', 'C', 402),
            ('upt_services', 'D', null)
    ) as years(indicator, unit_code, value)
;
-- params
select '*' as upt, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            (
                'A',
                'Panti A',
                'anak',
                'upt_services',
                'Layanan',
                'layanan',
                0,
                1200,
                'Renja 2026',
                534,
                6,
                600,
                false,
                44.5,
                'tertinggal'
            ),
            (
                'B',
                'Panti B',
                'anak',
                'upt_services',
                'Layanan',
                'layanan',
                0,
                1200,
                null,
                540,
                6,
                600,
                false,
                45,
                'sesuai_jadwal'
            ),
            (
                'C',
                'Panti C',
                'anak',
                'upt_services',
                'Layanan',
                'layanan',
                0,
                400,
                null,
                402,
                6,
                200,
                false,
                100.5,
                'tercapai'
            ),
            (
                'D',
                'Panti D',
                'anak',
                'upt_services',
                'Layanan',
                'layanan',
                0,
                null,
                null,
                null,
                0,
                null,
                false,
                null,
                'belum_ditetapkan'
            ),
            (
                'A',
                'Panti A',
                'anak',
                'upt_independent',
                'Mandiri',
                'orang',
                0,
                null,
                null,
                null,
                0,
                null,
                false,
                null,
                'belum_ditetapkan'
            ),
            (
                'B',
                'Panti B',
                'anak',
                'upt_independent',
                'Mandiri',
                'orang',
                0,
                null,
                null,
                null,
                0,
                null,
                false,
                null,
                'belum_ditetapkan'
            ),
            (
                'C',
                'Panti C',
                'anak',
                'upt_independent',
                'Mandiri',
                'orang',
                0,
                null,
                null,
                null,
                0,
                null,
                false,
                null,
                'belum_ditetapkan'
            ),
            (
                'D',
                'Panti D',
                'anak',
                'upt_independent',
                'Mandiri',
                'orang',
                0,
                null,
                null,
                null,
                0,
                null,
                false,
                null,
                'belum_ditetapkan'
            )
    ) as expected(
        upt_code,
        upt_name,
        kind,
        indicator,
        label,
        unit,
        decimals,
        target,
        source,
        value,
        months,
        pace,
        less_is_better,
        reached_pct,
        status
    )
;
-- case: less is better: at the bound (A) it is kept, a tenth above (B) is let pass, more (C) is not
-- given: upt
select *
from
    (values ('A', 'Panti A', 'anak'), ('B', 'Panti B', 'anak'), ('C', 'Panti C', 'anak')) as given(
        upt_code, upt_name, kind
    )
;
-- given: targets
select 'residents_per_caregiver' as indicator, 2026 as year, 10 as value, *
from (values ('A'), ('B'), ('C')) as given(unit_code)
;
-- given: catalogue_indicators
select
    'residents_per_caregiver' as indicator,
    'Per pengasuh' as label,
    'penghuni' as unit,
    1 as decimals,
    'last' as over_time,
    'less_is_better' as direction
;
-- given: observations
select
    'upt' as unit_kind,
    '*' as program_code,
    '*' as part,
    date '2026-01-01' as period,
    'residents_per_caregiver' as indicator,
    *
from
    (
        values
            ('bulan', 'A', 10),
            ('tahun', 'A', 10),
            ('bulan', 'B', 11),
            ('tahun', 'B', 11),
            ('bulan', 'C', 12),
            ('tahun', 'C', 12)
    ) as given(period_kind, unit_code, value)
;
-- params
select '*' as upt, 2026 as year
;
-- expect: in order
select
    upt_code,
    'Panti ' || upt_code as upt_name,
    'anak' as kind,
    'residents_per_caregiver' as indicator,
    'Per pengasuh' as label,
    'penghuni' as unit,
    1 as decimals,
    10 as target,
    null as source,
    value,
    1 as months,
    10 as pace,
    true as less_is_better,
    null as reached_pct,
    status
from
    (values ('C', 12, 'tertinggal'), ('B', 11, 'sesuai_jadwal'), ('A', 10, 'tercapai')) as expected(
        upt_code, value, status
    )
;
-- case: a sum of which less is better is not kept before the year is over: half the bound in June
-- given: upt
select 'A' as upt_code, 'Panti A' as upt_name, 'anak' as kind
;
-- given: targets
select 'complaints' as indicator, 'A' as unit_code, 2026 as year, 12 as value
;
-- given: catalogue_indicators
select
    'complaints' as indicator,
    'Aduan' as label,
    'aduan' as unit,
    0 as decimals,
    'sum' as over_time,
    'less_is_better' as direction
;
-- given: observations
select
    'upt' as unit_kind,
    '*' as program_code,
    '*' as part,
    date '2026-01-01' as period,
    'complaints' as indicator,
    'A' as unit_code,
    6 as value,
    *
from (values ('semester'), ('tahun')) as given(period_kind)
;
-- params
select 'A' as upt, 2026 as year
;
-- expect
select
    'A' as upt_code,
    'Panti A' as upt_name,
    'anak' as kind,
    'complaints' as indicator,
    'Aduan' as label,
    'aduan' as unit,
    0 as decimals,
    12 as target,
    null as source,
    6 as value,
    6 as months,
    6 as pace,
    true as less_is_better,
    null as reached_pct,
    'sesuai_jadwal' as status
;
-- case: A tells by the quarter: two are six months; B quarter and its January: four; C only the
-- year
-- given: upt
select *
from
    (values ('A', 'Panti A'), ('B', 'Panti B'), ('C', 'Panti C'), ('D', 'Panti D')) as given(
        upt_code, upt_name
    )
;
-- given: targets
select 'upt_services' as indicator, 2026 as year, 1200 as value, *
from (values ('A'), ('B'), ('C'), ('D')) as given(unit_code)
;
-- given: catalogue_indicators
select
    'upt_services' as indicator,
    'Layanan' as label,
    'layanan' as unit,
    0 as decimals,
    'sum' as over_time,
    'more_is_better' as direction
;
-- given: observations
select 'upt' as unit_kind, '*' as program_code, '*' as part, 'upt_services' as indicator, *
from
    (
        values
            ('A', 'triwulan', date '2026-01-01', 250),
            ('A', 'triwulan', date '2026-04-01', 250),
            ('A', 'triwulan', date '2026-07-01', null),
            ('A', 'tahun', date '2026-01-01', 500),
            ('B', 'bulan', date '2026-01-01', 100),
            ('B', 'triwulan', date '2026-01-01', 300),
            ('B', 'triwulan', date '2026-04-01', 300),
            ('B', 'tahun', date '2026-01-01', 400),
            ('C', 'bulan', date '2026-01-01', null),
            ('C', 'tahun', date '2026-01-01', 1200),
            ('D', 'tahun', date '2026-01-01', null)
    ) as given(unit_code, period_kind, period, value)
;
-- params
select '*' as upt, 2026 as year
;
-- expect: in order
select
    upt_code,
    'Panti ' || upt_code as upt_name,
    null as kind,
    'upt_services' as indicator,
    'Layanan' as label,
    'layanan' as unit,
    0 as decimals,
    1200 as target,
    null as source,
    value,
    months,
    pace,
    false as less_is_better,
    reached_pct,
    status
from
    (
        values
            ('A', 500, 6, 600, 41.666666667, 'tertinggal'),
            ('B', 400, 4, 400, 33.333333333, 'sesuai_jadwal'),
            ('C', 1200, 12, 1200, 100, 'tercapai'),
            ('D', null, 0, 0, null, 'belum')
    ) as expected(upt_code, value, months, pace, reached_pct, status)
;
-- case: empty
-- params
select 'A' as upt, 2026 as year
;
-- expect: none
