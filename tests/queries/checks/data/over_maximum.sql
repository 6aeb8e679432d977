-- case: 12 of 10 is 120 per cent; 100 is allowed, and an indicator without a bound may say 120
-- given: catalogue_indicators
select *
from
    (
        values
            ('failed_pct', 100.0, 100.0), ('p0_pct', 1.0, 100.0), ('upt_occupancy_pct', 100.0, null)
    ) as given(indicator, scale, maximum)
;
-- given: observation_base
select date '2026-01-01' as period, 'tahun' as period_kind, 'region' as unit_kind, '*' as part, *
from
    (
        values
            ('failed_pct', '16.03.01', 'PKH', 12, 10, null),
            ('failed_pct', '16.03.02', 'PKH', 10, 10, null),
            ('failed_pct', '16.03.03', 'PKH', 10, 0, null),
            ('p0_pct', '16.03', '*', null, null, 100.5),
            ('upt_occupancy_pct', 'A', '*', 12, 10, null)
    ) as given(indicator, unit_code, program_code, numerator, denominator, value)
;
-- expect
select *
from
    (
        values
            (
                '',
                'failed_pct',
                'region',
                '16.03.01',
                date '2026-01-01',
                'tahun',
                'PKH',
                '*',
                120,
                100
            ),
            ('', 'p0_pct', 'region', '16.03', date '2026-01-01', 'tahun', '*', '*', 100.5, 100)
    ) as expected(
        dataset,
        "column",
        unit_kind,
        unit_code,
        period,
        period_kind,
        program_code,
        part,
        value,
        expected
    )
;
-- case: empty
-- expect: none
