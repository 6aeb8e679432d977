-- case: measured, measured as zero, and not measured
-- given: agency
select '16.03' as region_code
;
-- given: programs
select *
from
    (values ('KUBE', 'Kelompok usaha'), ('PKH', 'Keluarga Harapan'), ('RTLH', 'Rumah')) as given(
        program_code, program_name
    )
;
-- given: observations
select 'region' as unit_kind, date '2026-01-01' as period, 'tahun' as period_kind, '*' as part, *
from
    (
        values
            ('graduated', '16.03', 'KUBE', 12.0),
            ('relapsed', '16.03', 'KUBE', 1.0),
            ('graduated', '16.03', 'PKH', 0.0),
            ('graduated', '16.03.01', 'RTLH', 4.0),
            ('graduated', '16.03', '*', 12.0)
    ) as given(indicator, unit_code, program_code, value)
;
-- params
select '*' as region, 2026 as year
;
-- expect: in order
select *
from
    (
        values
            ('KUBE', 'Kelompok usaha', 12, 1, 'diukur'),
            ('PKH', 'Keluarga Harapan', 0, null, 'diukur'),
            ('RTLH', 'Rumah', null, null, 'belum_diukur')
    ) as expected(program_code, program_name, graduated, relapsed, state)
;
-- case: an area of its own
-- given: agency
select '16.03' as region_code
;
-- given: programs
select 'RTLH' as program_code, 'Rumah' as program_name
;
-- given: observations
select
    'graduated' as indicator,
    'region' as unit_kind,
    '16.03.01' as unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'RTLH' as program_code,
    '*' as part,
    4.0 as value
;
-- params
select '16.03.01' as region, 2026 as year
;
-- expect
select
    'RTLH' as program_code,
    'Rumah' as program_name,
    4 as graduated,
    null as relapsed,
    'diukur' as state
;
-- case: empty
-- params
select '*' as region, 2026 as year
;
-- expect: none
