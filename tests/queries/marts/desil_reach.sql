-- case: a desil without recipients is zero, an area that sent no recipients or no register has no
-- row
-- given: programs
select *
from (values ('PKH', 2), ('TALI_ASIH', cast(null as integer))) as given(program_code, desil_max)
;
-- given: welfare_deciles
select *
from
    (
        values
            ('16.03.01', '2026-T1', 1, 100),
            ('16.03.01', '2026-T1', 2, 80),
            ('16.03.01', '2026-T1', 3, 60),
            ('16.03.02', '2026-T1', 1, 50),
            ('16.03.01', '2026-T2', 1, 90)
    ) as given(region_code, release, desil, families)
;
-- given: program_deciles
select *
from
    (
        values
            ('PKH', '16.03.01', '2026-T1', 1, 70),
            ('PKH', '16.03.01', '2026-T1', 4, 5),
            ('TALI_ASIH', '16.03.01', '2026-T1', 3, 6),
            ('PKH', '16.03.03', '2026-T1', 1, 9)
    ) as given(program_code, region_code, release, desil, families)
;
-- expect
select
    program_code,
    '16.03.01' as region_code,
    '2026-T1' as release,
    date '2026-01-01' as period,
    desil,
    desil_max,
    within_rule,
    registered,
    recipients
from
    (
        values
            ('PKH', 1, 2, true, 100, 70),
            ('PKH', 2, 2, true, 80, 0),
            ('PKH', 3, 2, false, 60, 0),
            ('PKH', 4, 2, false, 0, 5),
            ('PKH', 5, 2, false, 0, 0),
            ('PKH', 6, 2, false, 0, 0),
            ('PKH', 7, 2, false, 0, 0),
            ('PKH', 8, 2, false, 0, 0),
            ('PKH', 9, 2, false, 0, 0),
            ('PKH', 10, 2, false, 0, 0),
            ('TALI_ASIH', 1, null, null, 100, 0),
            ('TALI_ASIH', 2, null, null, 80, 0),
            ('TALI_ASIH', 3, null, null, 60, 6),
            ('TALI_ASIH', 4, null, null, 0, 0),
            ('TALI_ASIH', 5, null, null, 0, 0),
            ('TALI_ASIH', 6, null, null, 0, 0),
            ('TALI_ASIH', 7, null, null, 0, 0),
            ('TALI_ASIH', 8, null, null, 0, 0),
            ('TALI_ASIH', 9, null, null, 0, 0),
            ('TALI_ASIH', 10, null, null, 0, 0)
    ) as expected(program_code, desil, desil_max, within_rule, registered, recipients)
;
-- case: empty
-- expect: none
