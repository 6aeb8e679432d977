-- case: units by name, most reports first; open ones of earlier months too; none at all left out
-- given: named_units
select 'unit' as unit_kind, 'BID' as unit_code, 'Bidang A' as unit_name
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
            ('response_hours_median', '16.03', 'kabupaten', 'unit=SEK', 4.0, 1, 3),
            ('response_hours_p90', '16.03', 'kabupaten', 'unit=SEK', 8.0, 1, 3),
            ('cases_open', '16.03', 'kabupaten', 'unit=SEK', 2.0, null, null),
            ('cases_open', '16.03', 'kabupaten', 'unit=BID', 5.0, null, null),
            ('cases_open', '16.03', 'kabupaten', 'unit=C', 0.0, null, null),
            ('cases_open', '16.03', 'kabupaten', 'kind=pengaduan', 7.0, null, null),
            ('cases_open', '16.03.01', 'kecamatan', 'unit=BID', 9.0, null, null)
    ) as given(indicator, unit_code, level, part, value, numerator, denominator)
;
-- params
select '16.03' as region, 'unit' as dimension, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: in order
select *
from
    (
        values ('SEK', 'SEK', 3, 1, 4.0, 8.0, 2), ('BID', 'Bidang A', 0, 0, null, null, 5)
    ) as expected(name, named, reported, reached, median_hours, p90_hours, open_cases)
;
-- case: empty
-- params
select '16.03' as region, 'unit' as dimension, date '2026-01-01' as period, 'bulan' as period_kind
;
-- expect: none
