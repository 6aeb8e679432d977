-- case: two indicators, one with parts and programmes, one without figures left out
-- given: observations
select *
from
    (
        values
            ('ppks_people', 'kabupaten', date '2024-01-01', 'tahun', '*', '*'),
            ('ppks_people', 'kecamatan', date '2025-01-01', 'tahun', '*', 'kind=1,sex=L'),
            ('ppks_people', 'kecamatan', date '2025-01-01', 'tahun', '*', 'kind=2'),
            ('paid', 'kecamatan', date '2026-01-01', 'bulan', 'PKH', '*'),
            ('paid', 'kecamatan', date '2026-01-01', 'tahun', '*', '*')
    ) as given(indicator, level, period, period_kind, program_code, part)
;
-- given: catalogue_indicators
select *
from
    (
        values
            (
                'paid',
                'Dibayar',
                'Dibayar',
                'Penyaluran',
                'KPM',
                'Yang sampai.',
                'Σ paid',
                'Kantor',
                'more_is_better',
                0,
                'desa',
                'overlap_programs'
            ),
            (
                'ppks_people',
                'PPKS terdata',
                'PPKS',
                'PPKS',
                'orang',
                'Yang terdata.',
                'Σ people',
                'Kantor',
                'neutral',
                0,
                'kecamatan',
                ''
            ),
            (
                'ikm',
                'IKM',
                'IKM',
                'Kepuasan',
                'indeks',
                'Nilai.',
                'Rata-rata',
                'Kantor',
                'more_is_better',
                2,
                'desa',
                ''
            )
    ) as given(
        indicator,
        label,
        short,
        subject,
        unit,
        definition,
        formula,
        source,
        direction,
        decimals,
        public_from,
        caveats
    )
;
-- expect: in order
select *
from
    (
        values
            (
                'ppks_people',
                'PPKS terdata',
                'PPKS',
                'PPKS',
                'orang',
                'Yang terdata.',
                'Σ people',
                'Kantor',
                'neutral',
                0,
                'kecamatan',
                '',
                3,
                date '2024-01-01',
                date '2025-01-01',
                false,
                'kabupaten kecamatan',
                'tahun',
                'kind sex'
            ),
            (
                'paid',
                'Dibayar',
                'Dibayar',
                'Penyaluran',
                'KPM',
                'Yang sampai.',
                'Σ paid',
                'Kantor',
                'more_is_better',
                0,
                'desa',
                'overlap_programs',
                2,
                date '2026-01-01',
                date '2026-01-01',
                true,
                'kecamatan',
                'bulan tahun',
                ''
            )
    ) as expected(
        indicator,
        label,
        short,
        subject,
        unit,
        definition,
        formula,
        source,
        direction,
        decimals,
        public_from,
        caveats,
        "rows",
        period_from,
        period_to,
        by_program,
        levels,
        period_kinds,
        part_keys
    )
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- expect: none
