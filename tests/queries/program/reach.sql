-- case: who reported, and where anybody was paid; zero is reported but not reached
-- given: agency
select 'x' as slug, '16.03' as region_code, 'kecamatan' as region_level
;
-- given: regions
select *
from
    (
        values
            ('16.03', 'kabupaten', true),
            ('16.03.01', 'kecamatan', true),
            ('16.03.02', 'kecamatan', true),
            ('16.03.03', 'kecamatan', true),
            ('16.06.01', 'kecamatan', false)
    ) as given(region_code, level, own)
;
-- given: observations
select 'region' as unit_kind, 'tahun' as period_kind, '*' as part, date '2026-01-01' as period, *
from
    (
        values
            ('paid', '16.03.01', 'KUBE', 40),
            ('paid', '16.03.02', 'KUBE', 0),
            ('paid', '16.03.03', 'RTLH', 7),
            ('paid', '16.03', 'KUBE', 40),
            ('quota', '16.03', 'KUBE', 50),
            ('paid_pct', '16.03', 'KUBE', 80),
            ('recipient_families', '16.03', 'KUBE', 20),
            ('disbursed_idr', '16.03', 'KUBE', 4000)
    ) as given(indicator, unit_code, program_code, value)
;
-- params
select 'KUBE' as program, '16.03' as region, 2026 as year
;
-- expect
select
    3 as areas,
    2 as reported,
    1 as reached,
    50 as quota,
    40 as paid,
    80.0 as paid_pct,
    20 as recipients,
    4000 as disbursed_idr
;
-- case: empty: nothing is known, which is not zero
-- params
select 'KUBE' as program, '16.03' as region, 2026 as year
;
-- expect
select
    0 as areas,
    0 as reported,
    0 as reached,
    null as quota,
    null as paid,
    null as paid_pct,
    null as recipients,
    null as disbursed_idr
;
