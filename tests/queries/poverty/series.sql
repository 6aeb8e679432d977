-- case: kabupaten, province, country; a split of the area and a change of source are breaks
-- given: regions
select *
from
    (
        values
            ('00', 'Indonesia', 'negara'),
            ('16', 'Sumatera Selatan', 'provinsi'),
            ('16.03', 'Muara Enim', 'kabupaten'),
            ('16.06', 'Musi Banyuasin', 'kabupaten')
    ) as given(region_code, region_name, level)
;
-- given: series_breaks
select '16.03' as region_code, 2013 as year, 'PALI memisahkan diri' as words, 'UU 7/2013' as source
;
-- given: poverty
select *
from
    (
        values
            ('16.03', 2012, 'maret', 13.2, 1.5, 0.4, 70000, 300000, 'BPS 2012'),
            ('16.03', 2013, 'maret', 13.0, null, null, null, null, 'BPS 2013'),
            ('16.03', 2014, 'maret', 12.0, null, null, null, 320000, 'Bappeda'),
            ('16', 2013, 'maret', 14.0, null, null, null, 310000, 'BPS 2013'),
            ('16', 2013, 'september', 99.0, null, null, null, 999999, 'BPS 2013'),
            ('00', 2013, 'maret', 11.4, null, null, null, null, null),
            ('16.06', 2013, 'maret', 18.0, null, null, null, null, null)
    ) as given(region_code, year, round, p0_pct, p1, p2, poor_people, poverty_line_idr, source)
;
-- given: observations
select 'region' as unit_kind, 'tahun' as period_kind, '*' as program_code, '*' as part, *
from
    (
        values
            ('p0_pct', '16.03', date '2012-01-01', 13.2),
            ('p1', '16.03', date '2012-01-01', 1.5),
            ('p2', '16.03', date '2012-01-01', 0.4),
            ('poor_people', '16.03', date '2012-01-01', 70000.0),
            ('p0_pct', '16.03', date '2013-01-01', 13.0),
            ('p0_pct', '16.03', date '2014-01-01', 12.0),
            ('p0_pct', '16', date '2013-01-01', 14.0),
            ('p0_pct', '00', date '2013-01-01', 11.4),
            ('p0_pct', '16.06', date '2013-01-01', 18.0)
    ) as given(indicator, unit_code, period, value)
;
-- params
select '16.03' as region
;
-- expect: in order
select *
from
    (
        values
            (
                '16.03',
                'Muara Enim',
                'kabupaten',
                2012,
                13.2,
                1.5,
                0.4,
                70000,
                300000,
                'maret',
                'BPS 2012',
                false,
                null
            ),
            (
                '16.03',
                'Muara Enim',
                'kabupaten',
                2013,
                13.0,
                null,
                null,
                null,
                null,
                'maret',
                'BPS 2013',
                true,
                'PALI memisahkan diri (UU 7/2013)'
            ),
            (
                '16.03',
                'Muara Enim',
                'kabupaten',
                2014,
                12.0,
                null,
                null,
                null,
                320000,
                'maret',
                'Bappeda',
                true,
                'sumber berubah'
            ),
            (
                '16',
                'Sumatera Selatan',
                'provinsi',
                2013,
                14.0,
                null,
                null,
                null,
                310000,
                'maret',
                'BPS 2013',
                false,
                null
            ),
            (
                '00',
                'Indonesia',
                'negara',
                2013,
                11.4,
                null,
                null,
                null,
                null,
                'maret',
                null,
                false,
                null
            )
    ) as expected(
        region_code,
        region_name,
        level,
        year,
        p0_pct,
        p1,
        p2,
        poor_people,
        poverty_line_idr,
        round,
        source,
        is_break,
        break_words
    )
;
-- case: a province stands beside the country only
-- given: regions
select *
from
    (values ('00', 'Indonesia', 'negara'), ('16', 'Sumatera Selatan', 'provinsi')) as given(
        region_code, region_name, level
    )
;
-- given: observations
select
    'region' as unit_kind,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    'p0_pct' as indicator,
    '16' as unit_code,
    date '2013-01-01' as period,
    14.0 as value
;
-- params
select '16' as region
;
-- expect
select
    '16' as region_code,
    'Sumatera Selatan' as region_name,
    'provinsi' as level,
    2013 as year,
    14.0 as p0_pct,
    null as p1,
    null as p2,
    null as poor_people,
    null as poverty_line_idr,
    null as round,
    null as source,
    false as is_break,
    null as break_words
;
-- case: empty
-- params
select '16' as region
;
-- expect: none
