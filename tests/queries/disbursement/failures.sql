-- case: the reasons add up to what failed; the rest has no reason
-- given: agency
select 'x' as slug, '16.03' as region_code, 'kecamatan' as region_level
;
-- given: regions
select *
from
    (values ('16.03', 'kabupaten'), ('16.03.01', 'kecamatan'), ('16.03.02', 'kecamatan')) as given(
        region_code, level
    )
;
-- given: failure_reasons
select 'PKH' as program_code, date '2026-09-01' as period, 'bulan' as period_kind, *
from
    (
        values
            ('16.03', 'pindah', 6),
            ('16.03', 'ganda', 2),
            ('16.03.01', 'pindah', 4),
            ('16.03.02', 'pindah', 2),
            ('16.03.02', 'ganda', 2),
            ('16.03.01', 'ganda', 0)
    ) as given(region_code, reason, families)
;
-- given: observations
select
    'failed' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    10 as value
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, 'PKH' as program, '*' as region
;
-- expect: in order
select *
from
    (
        values ('pindah', 6, 60.0, 2), ('ganda', 2, 20.0, 1), ('tanpa_sebab', 2, 20.0, null)
    ) as expected(reason, families, share_pct, areas)
;
-- case: one area that gave all its reasons
-- given: agency
select 'x' as slug, '16.03' as region_code, 'kecamatan' as region_level
;
-- given: regions
select '16.03.01' as region_code, 'kecamatan' as level
;
-- given: failure_reasons
select
    'PKH' as program_code,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    '16.03.01' as region_code,
    'pindah' as reason,
    4 as families
;
-- given: observations
select
    'failed' as indicator,
    'region' as unit_kind,
    '16.03.01' as unit_code,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    4 as value
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, 'PKH' as program, '16.03.01' as region
;
-- expect
select *
from (values ('pindah', 4, 100.0, 1)) as expected(reason, families, share_pct, areas)
;
-- case: failed payments of which no reason was ever sent
-- given: agency
select 'x' as slug, '16.03' as region_code, 'kecamatan' as region_level
;
-- given: observations
select
    'failed' as indicator,
    'region' as unit_kind,
    '16.03' as unit_code,
    date '2026-09-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    4 as value
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, '*' as program, '*' as region
;
-- expect
select *
from (values ('tanpa_sebab', 4, 100.0, null)) as expected(reason, families, share_pct, areas)
;
-- case: empty
-- given: agency
select 'x' as slug, '16.03' as region_code, 'kecamatan' as region_level
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, '*' as program, '*' as region
;
-- expect: none
