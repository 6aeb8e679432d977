-- case: after the pay month each area by itself: finished, late, silent
-- given: agency
select '64.08' as region_code, date '2026-10-09' as as_of
;
-- given: regions
select *
from
    (
        values
            ('64.08', 'Kutai Timur', null),
            ('64.08.01', 'Satu', '64.08'),
            ('64.08.02', 'Dua', '64.08'),
            ('64.08.03', 'Tiga', '64.08')
    ) as given(region_code, region_name, parent_code)
;
-- given: catalogue_datasets
select 'disbursements' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: programs
select *
from (values ('LATIH', '8'), ('VETERAN', '11')) as given(program_code, pay_months)
;
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as part,
    *
from
    (
        values
            ('quota', '64.08.01', 'LATIH', 10),
            ('paid', '64.08.01', 'LATIH', 9),
            ('paid_pct', '64.08.01', 'LATIH', 90),
            ('quota', '64.08.02', 'LATIH', 10),
            ('paid', '64.08.02', 'LATIH', 5),
            ('paid_pct', '64.08.02', 'LATIH', 50),
            ('quota', '64.08.03', 'LATIH', 10),
            ('paid', '64.08.03', 'LATIH', null),
            ('quota', '64.08.01', 'VETERAN', 3)
    ) as given(indicator, unit_code, program_code, value)
;
-- given: failure_reasons
select
    '64.08.02' as region_code,
    'LATIH' as program_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'pindah' as reason,
    2 as families
;
-- params
select 'LATIH' as program, 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: in order
select
    region_code,
    region_name,
    'Kutai Timur' as parent_name,
    null as listed,
    null as eligible,
    10 as quota,
    paid,
    null as failed,
    died,
    moved,
    paid_pct,
    null as disbursed_idr,
    status
from
    (
        values
            ('64.08.03', 'Tiga', null, null, null, null, 'terlambat'),
            ('64.08.02', 'Dua', 5, 0, 2, 50.0, 'terlambat'),
            ('64.08.01', 'Satu', 9, 0, 0, 90.0, 'selesai')
    ) as expected(region_code, region_name, paid, died, moved, paid_pct, status)
;
-- case: before the pay month nobody is late
-- given: agency
select '64.08' as region_code, date '2026-10-09' as as_of
;
-- given: catalogue_datasets
select 'disbursements' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: programs
select 'VETERAN' as program_code, '11' as pay_months
;
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as part,
    'quota' as indicator,
    '64.08.01' as unit_code,
    'VETERAN' as program_code,
    3 as value
;
-- params
select 'VETERAN' as program, 2026 as year, 'kecamatan' as level, '64.08' as parent
;
-- expect
select
    '64.08.01' as region_code,
    null as region_name,
    null as parent_name,
    null as listed,
    null as eligible,
    3 as quota,
    null as paid,
    null as failed,
    null as died,
    null as moved,
    null as paid_pct,
    null as disbursed_idr,
    'sesuai_jadwal' as status
;
-- case: empty
-- params
select 'VETERAN' as program, 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: none
