-- case: the reasons of one programme and quarter, most first, zero too
-- given: observations
select 'left' as indicator, 'region' as unit_kind, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03', date '2026-07-01', 'PKH', 'reason=meninggal', 12.0, 1, 2),
            ('16.03', date '2026-07-01', 'PKH', 'reason=pemutakhiran_register', 90.0, 1, 2),
            ('16.03', date '2026-07-01', 'PKH', 'reason=pindah', 0.0, 1, 2),
            ('16.03', date '2026-07-01', 'PKH', '*', 102.0, 1, 2),
            ('16.03', date '2026-07-01', 'SEMBAKO', 'reason=pindah', 3.0, 1, 2),
            ('16.03.01', date '2026-07-01', 'PKH', 'reason=pindah', 3.0, 1, 1)
    ) as given(unit_code, period, program_code, part, value, reported, expected)
;
-- params
select '2026-07-01' as period, '16.03' as region, 'PKH' as program
;
-- expect: in order
select *
from
    (
        values ('pemutakhiran_register', 90, 1, 2), ('meninggal', 12, 1, 2), ('pindah', 0, 1, 2)
    ) as expected(reason, families, reported, expected)
;
-- case: empty
-- params
select '2026-07-01' as period, '16.03' as region, 'PKH' as program
;
-- expect: none
