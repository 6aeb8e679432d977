-- case: the area, its parent, its UPT, newest families, newest report inside it
-- given: regions
select *
from
    (
        values
            ('35', 'Jawa Timur', 'provinsi', '00', '35', null, true),
            ('35.17', 'Kabupaten Jombang', 'kabupaten', '35', '3517', 1115.1, true),
            ('35.17.09', 'Jombang', 'kecamatan', '35.17', '3517130', null, true),
            ('35.17.10', 'Megaluh', 'kecamatan', '35.17', '3517120', null, true)
    ) as given(region_code, region_name, level, parent_code, bps_code, area_km2, own)
;
-- given: upt
select *
from
    (values ('PSTW-JOMBANG', '35.17.09'), ('RSBL-KEDIRI', '35.06.01')) as given(
        upt_code, region_code
    )
;
-- given: observations
select
    'families' as indicator,
    'region' as unit_kind,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            ('35.17', date '2024-01-01', 400000),
            ('35.17', date '2025-01-01', 410000),
            ('35.17', date '2026-01-01', null),
            ('35', date '2025-01-01', 12000000)
    ) as given(unit_code, period, value)
;
-- given: reports
select 'region' as unit_kind, *, period as month, date '2026-10-10' as due_date
from
    (
        values
            ('35.17.09', date '2026-08-01', date '2026-09-08'),
            ('35.17.10', date '2026-08-01', date '2026-09-09'),
            ('35.17.10', date '2026-09-01', null),
            ('35.06.01', date '2026-09-01', date '2026-10-09')
    ) as given(unit_code, period, received)
;
-- params
select '35.17' as region
;
-- expect
select *
from
    (
        values
            (
                '35.17',
                'Kabupaten Jombang',
                'kabupaten',
                '35',
                'Jawa Timur',
                '3517',
                null,
                null,
                1115.1,
                2,
                1,
                410000,
                2025,
                date '2026-08-01',
                date '2026-09-09'
            )
    ) as expected(
        region_code,
        region_name,
        level,
        parent_code,
        parent_name,
        bps_code,
        lat,
        lon,
        area_km2,
        children,
        upt,
        families,
        families_year,
        last_period,
        last_received
    )
;
-- case: nothing known about it is said as NULL, not 0
-- given: regions
select '16.03.01' as region_code, 'Tanjung Agung' as region_name, 'kecamatan' as level, true as own
;
-- params
select '16.03.01' as region
;
-- expect
select *
from
    (
        values
            (
                '16.03.01',
                'Tanjung Agung',
                'kecamatan',
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                null
            )
    ) as expected(
        region_code,
        region_name,
        level,
        parent_code,
        parent_name,
        bps_code,
        lat,
        lon,
        area_km2,
        children,
        upt,
        families,
        families_year,
        last_period,
        last_received
    )
;
-- case: empty, and an area of another office
-- given: regions
select '16.03.01' as region_code, 'Tanjung Agung' as region_name, 'kecamatan' as level, false as own
;
-- params
select '16.03.01' as region
;
-- expect: none
