-- case: worst share first; the kabupaten's own row gives way; another programme's, month's and
-- area's do not count
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: disbursements
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', '1', 30),
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', '2', 12),
            ('PKH', '16.03.02', date '2026-07-01', 'triwulan', '1', null),
            ('PKH', '16.03', date '2026-07-01', 'triwulan', '1', 999),
            ('PKH', '16.03.01', date '2026-04-01', 'triwulan', '1', 888),
            ('KUBE', '16.03.01', date '2026-07-01', 'triwulan', '1', 777),
            ('PKH', '16.06.01', date '2026-07-01', 'triwulan', '1', 666)
    ) as given(program_code, region_code, month, period_kind, stage, sp2d_recipients)
;
-- given: observations
select
    'region' as unit_kind,
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    1 as reported,
    1 as expected,
    *
from
    (
        values
            ('quota', '16.03.01', 'kecamatan', 50),
            ('paid', '16.03.01', 'kecamatan', 35),
            ('failed', '16.03.01', 'kecamatan', 7),
            ('paid_pct', '16.03.01', 'kecamatan', 70),
            ('quota', '16.03.02', 'kecamatan', 10),
            ('paid', '16.03.02', 'kecamatan', 5),
            ('paid_pct', '16.03.02', 'kecamatan', 50),
            ('paid', '16.03', 'kabupaten', 40)
    ) as given(indicator, unit_code, level, value)
;
-- given: failure_reasons
select 'PKH' as program_code, date '2026-07-01' as period, 'triwulan' as period_kind, *
from
    (values ('16.03.01', 'pindah', 3), ('16.03.01', 'ganda', 4), ('16.03.02', 'ganda', 0)) as given(
        region_code, reason, families
    )
;
-- params
select
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '16.03' as parent
;
-- expect: in order
select *, 1 as reported, 1 as expected
from
    (
        values
            ('16.03.02', 'Muara Enim', 'Muara Enim', 10, null, 5, null, null, null, 50.0),
            ('16.03.01', 'Tanjung Agung', 'Muara Enim', 50, 42, 35, 7, 'ganda', 4, 70.0)
    ) as expected(
        region_code,
        region_name,
        parent_name,
        quota,
        sp2d_recipients,
        paid,
        failed,
        reason,
        reason_families,
        paid_pct
    )
;
-- case: a kabupaten sums its kecamatan; all programmes in a month take the quarter that starts in
-- it, not the year
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Muara Enim', 'kecamatan', '16.03', true),
            ('16.06.01', 'Sekayu', 'kecamatan', '16.06', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: disbursements
select '1' as stage, *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'triwulan', 30),
            ('SEMBAKO', '16.03.02', date '2026-07-01', 'bulan', 20),
            ('VETERAN', '16.03.02', date '2026-07-01', 'tahun', 99)
    ) as given(program_code, region_code, month, period_kind, sp2d_recipients)
;
-- given: observations
select
    'paid' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    'kabupaten' as level,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    45 as value,
    2 as reported,
    2 as expected
;
-- params
select
    date '2026-07-01' as period,
    'bulan' as period_kind,
    '*' as program,
    'kabupaten' as level,
    '*' as parent
;
-- expect
select
    '16.03' as region_code,
    'Muara Enim' as region_name,
    null as parent_name,
    null as quota,
    50 as sp2d_recipients,
    45 as paid,
    null as failed,
    null as reason,
    null as reason_families,
    null as paid_pct,
    2 as reported,
    2 as expected
;
-- case: empty
-- params
select
    date '2026-07-01' as period,
    'triwulan' as period_kind,
    'PKH' as program,
    'kecamatan' as level,
    '*' as parent
;
-- expect: none
