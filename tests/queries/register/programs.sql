-- case: national first, the narrower rule first, without a rule last; what nobody reported is not
-- there
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
            ('16.03', date '2026-07-01', 'VETERAN', '*', 9.0, 100.0, 9.0, 1, 2),
            ('16.03', date '2026-07-01', 'LANSIA', '*', 4.0, 100.0, 4.0, 2, 2),
            ('16.03', date '2026-07-01', 'SEMBAKO', '*', 40.0, 100.0, 40.0, 2, 2),
            ('16.03', date '2026-07-01', 'PKH', '*', 30.0, 100.0, 30.0, 1, 2),
            ('16.03', date '2026-07-01', 'PKH', 'desil=1', 20.0, 10.0, 20.0, 1, 2),
            ('16.03', date '2026-07-01', 'KUBE', '*', null, null, null, 0, 2),
            ('16.03', date '2026-04-01', 'PKH', '*', 7.0, 100.0, 7.0, 1, 2),
            ('16.03.01', date '2026-07-01', 'PKH', '*', 8.0, 100.0, 8.0, 1, 1)
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
            ('PKH', 'Program Keluarga Harapan', 4, 30, 1, 2),
            ('SEMBAKO', 'Program Sembako', 5, 40, 2, 2),
            ('LANSIA', 'Bantuan Lansia', 3, 4, 2, 2),
            ('VETERAN', 'Tali Asih', null, 9, 1, 2)
    ) as expected(program_code, program_name, desil_max, recipients, reported, expected)
;
-- case: empty
-- params
select '2026-07-01' as period, '16.03' as region
;
-- expect: none
