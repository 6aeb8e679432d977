-- case: programmes make 90, all together says 100
-- given: catalogue_indicators
select 'paid' as indicator, 'sum' as over_area
;
-- given: observations
select
    'paid' as indicator,
    'region' as unit_kind,
    'tahun' as period_kind,
    '*' as part,
    date '2026-01-01' as period,
    *
from
    (
        values
            ('16.03', '*', 100.0),
            ('16.03', 'PKH', 60.0),
            ('16.03', 'SEMBAKO', 30.0),
            ('16.06', '*', 5.0),
            ('16.06', 'PKH', 5.0)
    ) as given(unit_code, program_code, value)
;
-- expect
select
    'paid 16.03 2026-01-01' as subject,
    'Jumlah semua program 100.0, jumlah menurut program 90.0.' as message
;
-- case: empty
-- expect: none
