-- case: each desil of each programme, inside its rule or not
-- given: programs
select *
from
    (
        values
            ('PKH', 'Program Keluarga Harapan', 'apbn', 4),
            ('SEMBAKO', 'Program Sembako', 'apbn', 5),
            ('LANSIA', 'Bantuan Lansia', 'apbd_kabupaten', 3),
            ('VETERAN', 'Tali Asih', 'apbd_kabupaten', cast(null as integer))
    ) as given(program_code, program_name, funding, desil_max)
;
-- given: observations
select 'coverage_desil_pct' as indicator, 'region' as unit_kind, 'triwulan' as period_kind, *
from
    (
        values
            ('16.03', date '2026-07-01', 'VETERAN', 'desil=1', 2.0, 100.0, 2.0, 1, 2),
            ('16.03', date '2026-07-01', 'PKH', 'desil=10', 0.0, 50.0, 0.0, 2, 2),
            ('16.03', date '2026-07-01', 'PKH', 'desil=4', 30.0, 60.0, 50.0, 2, 2),
            ('16.03', date '2026-07-01', 'PKH', 'desil=5', 3.0, 60.0, 5.0, 2, 2),
            ('16.03', date '2026-07-01', 'PKH', '*', 33.0, 170.0, 19.4, 2, 2),
            ('16.03', date '2026-07-01', 'PKH', 'rule=within', 30.0, 60.0, 50.0, 2, 2),
            ('16.03', date '2026-07-01', 'LANSIA', 'desil=1', null, null, null, 0, 2)
    ) as given(
        unit_code, period, program_code, part, numerator, denominator, value, reported, expected
    )
;
-- params
select '2026-07-01' as period, '16.03' as region
;
-- expect: in order
select *
from
    (
        values
            ('PKH', 'Program Keluarga Harapan', 4, 4, true, 30, 60, 50.0, 2, 2),
            ('PKH', 'Program Keluarga Harapan', 4, 5, false, 3, 60, 5.0, 2, 2),
            ('PKH', 'Program Keluarga Harapan', 4, 10, false, 0, 50, 0.0, 2, 2),
            ('VETERAN', 'Tali Asih', null, 1, false, 2, 100, 2.0, 1, 2)
    ) as expected(
        program_code,
        program_name,
        desil_max,
        desil,
        within_rule,
        recipients,
        registered,
        value,
        reported,
        expected
    )
;
-- case: empty
-- params
select '2026-07-01' as period, '16.03' as region
;
-- expect: none
