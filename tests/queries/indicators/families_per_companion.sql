-- case: the year's last period and stage, those who wait too; a kabupaten that alone gives
-- companions has all families
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'kabupaten', '16'),
            ('16.03.01', 'kecamatan', '16.03'),
            ('16.03.02', 'kecamatan', '16.03'),
            ('16.03.03', 'kecamatan', '16.03')
    ) as given(region_code, level, parent_code)
;
-- given: pillars
select *, 'pendamping_pkh' as role
from
    (
        values
            ('16.03.01', 2026, 2), ('16.03.02', 2026, 0), ('16.03.03', 2026, 1), ('16.03', 2025, 3)
    ) as given(region_code, year, people)
;
-- given: disbursements
select 'PKH' as program_code, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03.01', date '2025-10-01', '1', 300, null),
            ('16.03.02', date '2025-10-01', '1', 150, null),
            ('16.03.01', date '2026-01-01', '1', 310, 310),
            ('16.03.01', date '2026-04-01', '1', 90, 90),
            ('16.03.01', date '2026-04-01', '2', 350, 400),
            ('16.03.02', date '2026-04-01', '1', 160, 160)
    ) as given(region_code, month, stage, paid, quota)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    null as value
from
    (
        values
            ('16.03.01', date '2026-01-01', 400.0, 2.0),
            ('16.03.02', date '2026-01-01', 160.0, 0.0),
            ('16.03', date '2025-01-01', 450.0, 3.0)
    ) as expected(unit_code, period, numerator, denominator)
;
-- case: a total of the kabupaten beside its kecamatan is not added to them; alone it counts
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'kabupaten', '16'),
            ('16.03.01', 'kecamatan', '16.03'),
            ('16.03.02', 'kecamatan', '16.03')
    ) as given(region_code, level, parent_code)
;
-- given: pillars
select '16.03' as region_code, 'pendamping_pkh' as role, *
from (values (2025, 2), (2026, 4)) as given(year, people)
;
-- given: disbursements
select 'PKH' as program_code, 'triwulan' as period_kind, '1' as stage, *
from
    (
        values
            ('16.03', date '2025-10-01', 90),
            ('16.03', date '2026-04-01', 100),
            ('16.03.01', date '2026-04-01', 60),
            ('16.03.02', date '2026-04-01', 40)
    ) as given(region_code, month, paid)
;
-- expect
select
    'region' as unit_kind,
    '16.03' as unit_code,
    period,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    numerator,
    denominator,
    null as value
from
    (values (date '2025-01-01', 90.0, 2.0), (date '2026-01-01', 100.0, 4.0)) as expected(
        period, numerator, denominator
    )
;
-- case: empty
-- expect: none
