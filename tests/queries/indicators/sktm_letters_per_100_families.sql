-- case: parts as they are; a bare rate stays a rate; other indicators are not letters
-- given: area_indicators
select 2021 as year, *
from
    (
        values
            ('16.03.01', 'surat_miskin_per_100_keluarga', 12.5, 50.0, 400.0),
            ('16.03.02', 'surat_miskin_per_100_keluarga', 3.0, null, null),
            ('16.03.01', 'indeks_kesejahteraan_sosial', 55.0, null, null)
    ) as given(region_code, indicator, value, numerator, denominator)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2021-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    value
from
    (values ('16.03.01', 50.0, 400.0, 12.5), ('16.03.02', null, null, 3.0)) as expected(
        unit_code, numerator, denominator, value
    )
;
-- case: empty
-- expect: none
