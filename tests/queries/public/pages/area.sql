-- case: newest by the rhythm of the indicator, the area around, the neighbours that are shown
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', -3.0, 103.0, true),
            ('16.03.01', 'Satu', 'kecamatan', '16.03', -3.1, 103.1, true),
            ('16.03.02', 'Dua', 'kecamatan', '16.03', -3.2, 103.1, true),
            ('16.03.03', 'Tiga', 'kecamatan', '16.03', -3.3, 103.1, true),
            ('16.03.04', 'Empat', 'kecamatan', '16.03', -3.4, 103.1, true)
    ) as given(region_code, region_name, level, parent_code, lat, lon, own)
;
-- given: period_kinds
select *
from (values ('bulan', 1), ('tahun', 12)) as given(period_kind, months)
;
-- given: catalogue_indicators
select *
from
    (values ('paid', 'disbursements'), ('graduated', ''), ('families', '')) as given(
        indicator, due_dataset
    )
;
-- given: programs
select 'PKH' as program_code, 'Program Keluarga Harapan' as program_name
;
-- given: observations
select
    'region' as unit_kind,
    '*' as part,
    1 as expected,
    given.* exclude (period, reason),
    cast(period as date) as period,
    cast(reason as varchar) as reason,
    case when value is null then 0 else 1 end as reported,
    case
        when reason is not null
        then 'hidden'
        when level = 'kabupaten'
        then 'incomplete'
        else 'final'
    end as status
from
    (
        values
            ('paid', '*', 'kecamatan', '16.03.01', '2026-08-01', 'bulan', 40.0, null),
            ('paid', '*', 'kecamatan', '16.03.01', '2026-09-01', 'bulan', null, 'perlindungan'),
            ('paid', '*', 'kecamatan', '16.03.02', '2026-09-01', 'bulan', 30.0, null),
            ('paid', '*', 'kecamatan', '16.03.03', '2026-09-01', 'bulan', 50.0, null),
            ('paid', '*', 'kecamatan', '16.03.04', '2026-09-01', 'bulan', null, 'perlindungan'),
            ('paid', '*', 'kecamatan', '16.03.02', '2026-11-01', 'bulan', 99.0, null),
            ('paid', '*', 'kabupaten', '16.03', '2026-09-01', 'bulan', 140.0, null),
            ('paid', 'PKH', 'kecamatan', '16.03.01', '2026-09-01', 'bulan', 20.0, null),
            ('paid', '*', 'kecamatan', '16.03.01', '2026-01-01', 'tahun', 400.0, null),
            ('graduated', '*', 'kecamatan', '16.03.01', '2026-07-01', 'bulan', 0.0, null),
            ('graduated', '*', 'kecamatan', '16.03.01', '2026-01-01', 'tahun', 15.0, null),
            ('families', '*', 'kecamatan', '16.03.02', '2025-01-01', 'tahun', 700.0, null)
    ) as given(indicator, program_code, level, unit_code, period, period_kind, value, reason)
;
-- params
select '16.03.01' as region, date '2026-10-09' as until, '16.03.02,16.03.03,16.03.04' as neighbours
;
-- expect
select
    indicator,
    program_code,
    program_name,
    '*' as part,
    cast(period as date) as period,
    period_kind,
    value,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    reported,
    expected,
    status,
    reason,
    parent_value,
    cast(null as varchar) as parent_reason,
    case when has_parent then 'incomplete' end as parent_status,
    cast(has_parent as integer) as parent_reported,
    cast(has_parent as integer) as parent_expected,
    has_parent,
    neighbours_median,
    neighbours
from
    (
        values
            (
                'families',
                '*',
                null,
                '2025-01-01',
                'tahun',
                null,
                0,
                0,
                null,
                null,
                null,
                false,
                700.0,
                1
            ),
            (
                'graduated',
                '*',
                null,
                '2026-01-01',
                'tahun',
                15.0,
                1,
                1,
                'final',
                null,
                null,
                false,
                null,
                0
            ),
            (
                'paid',
                '*',
                null,
                '2026-09-01',
                'bulan',
                null,
                0,
                1,
                'hidden',
                'perlindungan',
                140.0,
                true,
                40.0,
                2
            ),
            (
                'paid',
                'PKH',
                'Program Keluarga Harapan',
                '2026-09-01',
                'bulan',
                20.0,
                1,
                1,
                'final',
                null,
                null,
                false,
                null,
                0
            )
    ) as expected(
        indicator,
        program_code,
        program_name,
        period,
        period_kind,
        value,
        reported,
        expected,
        status,
        reason,
        parent_value,
        has_parent,
        neighbours_median,
        neighbours
    )
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- params
select '16.03.01' as region, date '2026-10-09' as until, '16.03.02,16.03.03,16.03.04' as neighbours
;
-- expect: none
