-- case: the largest budget first, then those that others pay for
-- given: programs
select *
from
    (
        values
            ('PKH', 'Program Keluarga Harapan', 'apbn', false, 4),
            ('KUBE', 'Kelompok Usaha', 'apbd_kabupaten', true, null),
            ('RTLH', 'Rumah', 'apbd_kabupaten', true, 3)
    ) as given(program_code, program_name, funding, in_office_budget, desil_max)
;
-- given: observations
select
    'pagu_idr' as indicator,
    'office' as unit_kind,
    'x' as unit_code,
    'tahun' as period_kind,
    '*' as part,
    *
from
    (
        values
            ('KUBE', date '2025-01-01', 900),
            ('KUBE', date '2026-01-01', 100),
            ('RTLH', date '2026-01-01', 300)
    ) as given(program_code, period, value)
;
-- expect: in order
select
    program_code,
    program_name,
    null as field,
    funding,
    in_office_budget,
    null as schedule,
    null as pay_months,
    null as beneficiary_unit,
    desil_max,
    null as ppks_codes,
    null as partner,
    null as legal_basis
from
    (
        values
            ('RTLH', 'Rumah', 'apbd_kabupaten', true, 3),
            ('KUBE', 'Kelompok Usaha', 'apbd_kabupaten', true, null),
            ('PKH', 'Program Keluarga Harapan', 'apbn', false, 4)
    ) as expected(program_code, program_name, funding, in_office_budget, desil_max)
;
-- case: empty
-- expect: none
