-- case: the newest month with a value; a withdrawn sample file marks nothing
-- given: agency
select
    'x' as slug,
    'Dinas Sosial X' as name,
    'Dinsos X' as short_name,
    'kabupaten' as level,
    '16.03' as region_code,
    'kecamatan' as region_level,
    date '2026-10-20' as as_of
;
-- given: regions
select '16.03' as region_code, 'Kabupaten Muara Enim' as region_name
;
-- given: imports
select *
from (values (false, null), (true, timestamp '2026-10-20 09:00:00')) as given(sample, withdrawn_at)
;
-- given: observations
select *
from
    (
        values
            ('paid', 'bulan', date '2026-08-01', 10),
            ('upt_residents', 'bulan', date '2026-09-01', 0),
            ('paid', 'bulan', date '2026-10-01', null),
            ('families', 'bulan', date '2026-11-01', 10),
            ('paid', 'tahun', date '2027-01-01', 10)
    ) as given(indicator, period_kind, period, value)
;
-- expect
select *
from
    (
        values
            (
                'x',
                'Dinas Sosial X',
                'Dinsos X',
                'kabupaten',
                '16.03',
                'Kabupaten Muara Enim',
                'kecamatan',
                date '2026-10-20',
                date '2026-09-01',
                'bulan',
                false
            )
    ) as expected(
        slug,
        agency_name,
        short_name,
        level,
        region_code,
        region_name,
        region_level,
        as_of,
        last_period,
        last_period_kind,
        sample
    )
;
-- case: only yearly data, as of a later year and as of the same one
-- given: agency
select *
from (values ('x', date '2026-11-20'), ('y', date '2024-03-20')) as given(slug, as_of)
;
-- given: observations
select 'tahun' as period_kind, *
from
    (
        values ('p0_pct', date '2024-01-01', 9.5), ('reports_received_pct', date '2026-01-01', 0)
    ) as given(indicator, period, value)
;
-- expect
select *
from
    (
        values
            (
                'x',
                null,
                null,
                null,
                null,
                null,
                null,
                date '2026-11-20',
                date '2024-12-01',
                'tahun',
                false
            ),
            (
                'y',
                null,
                null,
                null,
                null,
                null,
                null,
                date '2024-03-20',
                date '2024-03-01',
                'tahun',
                false
            )
    ) as expected(
        slug,
        agency_name,
        short_name,
        level,
        region_code,
        region_name,
        region_level,
        as_of,
        last_period,
        last_period_kind,
        sample
    )
;
-- case: an office without data yet has no period
-- given: agency
select 'x' as slug
;
-- expect
select *
from
    (values ('x', null, null, null, null, null, null, null, null, null, false)) as expected(
        slug,
        agency_name,
        short_name,
        level,
        region_code,
        region_name,
        region_level,
        as_of,
        last_period,
        last_period_kind,
        sample
    )
;
-- case: empty
-- expect: none
