-- case: only this index
-- given: area_indicators
select 2024 as year, *
from
    (
        values
            ('16.10', 'indeks_kesejahteraan_sosial', 55.05),
            ('16.10', 'surat_miskin_per_100_keluarga', 3.0)
    ) as given(region_code, indicator, value)
;
-- expect
select
    'region' as unit_kind,
    '16.10' as unit_code,
    date '2024-01-01' as period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    55.05 as value
;
-- case: empty
-- expect: none
