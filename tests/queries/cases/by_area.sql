-- case: every area that the figures know, most reports first; other levels and parents left out
-- given: regions
select *, true as own
from
    (
        values
            ('16', 'Sumatera Selatan', 'provinsi', null),
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03'),
            ('16.03.02', 'Lawang Kidul', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: observations
select
    indicator,
    'region' as unit_kind,
    unit_code,
    level,
    '*' as program_code,
    part,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    value,
    numerator,
    denominator
from
    (
        values
            ('response_hours_median', '16.03.02', 'kecamatan', '*', 4.0, 1, 3),
            ('response_hours_p90', '16.03.02', 'kecamatan', '*', 8.0, 1, 3),
            ('response_hours_p90', '16.03.02', 'kecamatan', 'kind=pengaduan', 9.0, 1, 3),
            ('cases_open', '16.03.02', 'kecamatan', '*', 2.0, null, null),
            ('cases_open', '16.03.01', 'kecamatan', '*', 0.0, null, null),
            ('cases_open', '16.03', 'kabupaten', '*', 2.0, null, null)
    ) as given(indicator, unit_code, level, part, value, numerator, denominator)
;
-- params
select '16.03' as parent, 'kecamatan' as level, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values
            ('16.03.02', 'Lawang Kidul', 'Muara Enim', 3, 1, 4.0, 8.0, 2),
            ('16.03.01', 'Gunung Megang', 'Muara Enim', 0, 0, null, null, 0)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        reported,
        reached,
        median_hours,
        p90_hours,
        open_cases
    )
;
-- case: empty
-- params
select '*' as parent, 'kecamatan' as level, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: none
