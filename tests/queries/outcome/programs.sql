-- case: money beside the outcome; money without one is not measured
-- given: programs
select *
from
    (values ('KUBE', 'Usaha'), ('PKH', 'Keluarga Harapan'), ('RTLH', 'Rumah')) as given(
        program_code, program_name
    )
;
-- given: observations
select
    'region' as unit_kind,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as part,
    22 as expected,
    *
from
    (
        values
            ('graduated', '16.03', 'KUBE', 12.0, 20),
            ('relapsed', '16.03', 'KUBE', 3.0, 20),
            ('relapsed_pct', '16.03', 'KUBE', 25.0, 20),
            ('disbursed_idr', '16.03', 'KUBE', 5e9, 22),
            ('graduated', '16.03', 'PKH', 80.0, 22),
            ('disbursed_idr', '16.03', 'RTLH', 7e9, 22),
            ('graduated', '16.03.01', 'RTLH', 4.0, 1)
    ) as given(indicator, unit_code, program_code, value, reported)
;
-- params
select '16.03' as region, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            ('PKH', 'Keluarga Harapan', 80, null, null, null, 22, 22, 'diukur'),
            ('KUBE', 'Usaha', 12, 3, 25.0, 5000000000, 20, 22, 'diukur'),
            ('RTLH', 'Rumah', null, null, null, 7000000000, null, null, 'belum_diukur')
    ) as expected(
        program_code,
        program_name,
        graduated,
        relapsed,
        relapsed_pct,
        disbursed_idr,
        reported,
        expected,
        state
    )
;
-- case: zero is measured; an area of its own
-- given: programs
select *
from
    (values ('KUBE', 'Usaha'), ('PKH', 'Keluarga Harapan'), ('RTLH', 'Rumah')) as given(
        program_code, program_name
    )
;
-- given: observations
select
    'region' as unit_kind,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as part,
    1 as reported,
    1 as expected,
    *
from
    (
        values
            ('graduated', '16.03.01', 'PKH', 0.0),
            ('graduated', '16.03.01', 'RTLH', 4.0),
            ('graduated', '16.03', 'KUBE', 12.0),
            ('graduated', '16.03.01', '*', 4.0)
    ) as given(indicator, unit_code, program_code, value)
;
-- params
select '16.03.01' as region, 2026 as year
;
-- expect: in order
select
    program_code,
    program_name,
    graduated,
    null as relapsed,
    null as relapsed_pct,
    null as disbursed_idr,
    reported,
    reported as expected,
    state
from
    (
        values
            ('RTLH', 'Rumah', 4, 1, 'diukur'),
            ('PKH', 'Keluarga Harapan', 0, 1, 'diukur'),
            ('KUBE', 'Usaha', null, null, 'belum_diukur')
    ) as expected(program_code, program_name, graduated, reported, state)
;
-- case: empty
-- params
select '16.03' as region, 2026 as year
;
-- expect: none
