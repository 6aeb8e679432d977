-- case: 16.03 is 100 where its kecamatan make 90; 16.06 is right; rates are not added
-- given: catalogue_indicators
select *
from
    (values ('paid', 'sum', 'disbursements'), ('paid_pct', 'ratio', 'disbursements')) as given(
        indicator, over_area, due_dataset
    )
;
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', '16'),
            ('16.03.01', '16.03'),
            ('16.03.02', '16.03'),
            ('16.06', '16'),
            ('16.06.01', '16.06')
    ) as given(region_code, parent_code)
;
-- given: observations
select
    'region' as unit_kind,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    date '2026-01-01' as period,
    *
from
    (
        values
            ('paid', '16.03', 100.0),
            ('paid', '16.03.01', 60.0),
            ('paid', '16.03.02', 30.0),
            ('paid', '16.06', 5.0),
            ('paid', '16.06.01', 5.0),
            ('paid_pct', '16.03', 50.0),
            ('paid_pct', '16.03.01', 60.0)
    ) as given(indicator, unit_code, value)
;
-- expect
select
    'paid 16.03 2026-01-01' as subject,
    'Jumlah wilayah di dalamnya 90.0, bukan 100.0 (program PKH).' as message
;
-- case: empty
-- expect: none
