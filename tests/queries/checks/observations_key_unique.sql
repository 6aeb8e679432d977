-- case: one figure twice, another once
-- given: observations
select
    'region' as unit_kind,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    date '2026-01-01' as period,
    1.0 as value,
    *
from (values ('paid', '16.03'), ('paid', '16.03'), ('paid', '16.06')) as given(indicator, unit_code)
;
-- expect
select
    'paid 16.03 2026-01-01' as subject,
    'Angka ini tercatat 2 kali (bulan, program PKH, bagian *).' as message
;
-- case: empty
-- expect: none
