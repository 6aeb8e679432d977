-- case: a home that reported, one that is silent since August, one that is closed
-- given: regions
select *
from
    (values ('16.03', 'Muara Enim', '16'), ('16.03.01', 'Satu', '16.03')) as given(
        region_code, region_name, parent_code
    )
;
-- given: upt
select
    given.* exclude (valid_to),
    '16.03.01' as region_code,
    '8' as target_ppks,
    cast(valid_to as date) as valid_to
from
    (
        values
            ('A', 'Panti A', 'lanjut_usia', 40, cast(null as varchar)),
            ('B', 'Panti B', 'lanjut_usia', 20, null),
            ('C', 'Panti C', 'lanjut_usia', 20, '2026-06-30')
    ) as given(upt_code, upt_name, kind, capacity, valid_to)
;
-- given: observations
select
    given.* exclude (period),
    'upt' as unit_kind,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(period as date) as period
from
    (
        values
            ('upt_residents', 'A', '2026-09-01', null, 'perlindungan', 1, 1),
            ('waiting', 'A', '2026-09-01', 0.0, null, 1, 1),
            ('upt_residents', 'B', '2026-08-01', 18.0, null, 1, 1),
            ('upt_residents', 'B', '2026-09-01', null, null, 0, 1),
            ('upt_residents', 'C', '2026-06-01', 12.0, null, 1, 1)
    ) as given(indicator, unit_code, period, value, reason, reported, expected)
;
-- params
select date '2026-09-01' as period
;
-- expect: in order
select
    upt_code,
    upt_name,
    'lanjut_usia' as kind,
    '8' as target_ppks,
    '16.03.01' as region_code,
    'Satu' as region_name,
    'Muara Enim' as parent_name,
    capacity,
    indicator,
    value,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    reported,
    expected,
    reason,
    cast(last_period as date) as last_period
from
    (
        values
            ('A', 'Panti A', 40, 'upt_occupancy_pct', null, 0, 0, null, null),
            ('A', 'Panti A', 40, 'upt_residents', null, 1, 1, 'perlindungan', '2026-09-01'),
            ('A', 'Panti A', 40, 'upt_services', null, 0, 0, null, null),
            ('A', 'Panti A', 40, 'waiting', 0.0, 1, 1, null, '2026-09-01'),
            ('B', 'Panti B', 20, 'upt_occupancy_pct', null, 0, 0, null, null),
            ('B', 'Panti B', 20, 'upt_residents', null, 0, 1, null, '2026-08-01'),
            ('B', 'Panti B', 20, 'upt_services', null, 0, 0, null, null),
            ('B', 'Panti B', 20, 'waiting', null, 0, 0, null, null)
    ) as expected(
        upt_code, upt_name, capacity, indicator, value, reported, expected, reason, last_period
    )
;
-- case: empty
-- given: observations
select 'waiting' as indicator
where false
;
-- params
select date '2026-09-01' as period
;
-- expect: none
