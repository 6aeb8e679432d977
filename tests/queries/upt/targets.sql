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
            ('upt_services', 'C', 2025, 10, null),
            ('residents_per_caregiver', 'A', 2026, 10, null)
    ) as given(indicator, unit_code, year, value, source)
;
-- given: catalogue_indicators
select *
from
    (
        values
            ('upt_services', 'Layanan', 'layanan', 0, 'sum', 'more_is_better'),
            ('upt_independent', 'Mandiri', 'orang', 0, 'sum', 'more_is_better'),
            ('residents_per_caregiver', 'Per pengasuh', 'penghuni', 1, 'last', 'less_is_better')
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
                    ('upt_services', 'A', 89),
                    ('upt_services', 'B', 90),
                    ('upt_services', 'C', 67),
                    ('residents_per_caregiver', 'A', 12)
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
            ('upt_services', 'D', null),
            ('residents_per_caregiver', 'A', 12)
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
                null,
                'belum_ditetapkan'
            ),
            (
                'A',
                'Panti A',
                'anak',
                'residents_per_caregiver',
                'Per pengasuh',
                'penghuni',
                1,
                10,
                null,
                12,
                6,
                10,
                120,
                'tertinggal'
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
        reached_pct,
        status
    )
;
-- case: empty
-- params
select 'A' as upt, 2026 as year
;
-- expect: none
