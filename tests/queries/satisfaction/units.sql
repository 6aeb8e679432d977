-- case: seven answers have an interval, thirty have none; a unit without an answer in that semester
-- stands there without a value; of equal unsur the first is the lowest
-- given: agency
select 'x' as slug, 1.0 / 9 as satisfaction_weight
;
-- given: skm_elements
select *
from (values (1, 'Persyaratan'), (2, 'Prosedur'), (3, 'Waktu')) as given(element, element_name)
;
-- given: skm_bands
select *
from
    (
        values
            ('A', 88.31, 100.00, 'sangat baik'),
            ('B', 76.61, 88.30, 'baik'),
            ('C', 65.00, 76.60, 'kurang baik'),
            ('D', 25.00, 64.99, 'tidak baik')
    ) as given(band, lowest, highest, band_name)
;
-- given: t_quantiles
select *
from (values (6, 2.447), (29, 2.045)) as given(freedom, quantile)
;
-- given: units
select *
from
    (values ('LOKET', 'Loket SLRT', 'loket'), ('LAMA', 'Loket lama', 'loket')) as given(
        unit_code, unit_name, unit_kind
    )
;
-- given: upt
select 'PANTI' as upt_code, 'Panti A' as upt_name, 'anak' as kind
;
-- given: named_units
select *
from
    (
        values
            ('unit', 'LOKET', 'Loket SLRT'),
            ('unit', 'LAMA', 'Loket lama'),
            ('upt', 'PANTI', 'Panti A')
    ) as given(unit_kind, unit_code, unit_name)
;
-- given: satisfaction
select
    'P' || number as response_id,
    'PANTI' as unit_code,
    date '2026-06-30' as date,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u1,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u2,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u3,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u4,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u5,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u6,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u7,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u8,
    case when number < 1 then 1 when number < 4 then 3 else 4 end as u9
from range(7) as given(number)
union all
select 'L' || number, 'LOKET', date '2026-01-01', 3, 3, 3, 3, 3, 3, 3, 3, 3
from range(30) as given(number)
;
-- given: observations
select 'ikm' as indicator, *, '*' as program_code, 'semester' as period_kind
from
    (
        values
            ('upt', 'PANTI', date '2026-01-01', '*', 78.57, 198, 7),
            ('upt', 'PANTI', date '2026-01-01', 'unsur=1', 78.57, 22, 7),
            ('upt', 'PANTI', date '2026-01-01', 'unsur=2', 78.57, 22, 7),
            ('unit', 'LOKET', date '2026-01-01', '*', 76.6, 810, 30),
            ('unit', 'LOKET', date '2026-01-01', 'unsur=1', 77.5, 93, 30),
            ('unit', 'LOKET', date '2026-01-01', 'unsur=3', 72.5, 87, 30),
            ('unit', 'LAMA', date '2025-07-01', '*', 80.0, 96, 30),
            ('office', 'x', date '2026-01-01', '*', 77.0, 900, 37)
    ) as given(unit_kind, unit_code, period, part, value, numerator, denominator)
;
-- params
select date '2026-01-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                'unit',
                'LOKET',
                'Loket SLRT',
                'loket',
                76.6,
                'C',
                'kurang baik',
                30,
                false,
                null,
                null,
                3,
                'Waktu',
                2.9
            ),
            (
                'unit',
                'LAMA',
                'Loket lama',
                'loket',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null
            ),
            (
                'upt',
                'PANTI',
                'Panti A',
                'anak',
                78.57,
                'B',
                'baik',
                7,
                true,
                53.85,
                100.0,
                1,
                'Persyaratan',
                3.143
            )
    ) as expected(
        unit_kind,
        unit_code,
        unit_name,
        kind,
        ikm,
        band,
        band_name,
        answers,
        is_few,
        low,
        high,
        element,
        element_name,
        element_mean
    )
;
-- case: empty
-- params
select date '2026-01-01' as period
;
-- expect: none
