-- case: a twelfth of the ceiling each month; nothing is due before the pay month
-- given: agency
select 'kutai-timur' as slug, '64.08' as region_code, date '2026-10-09' as as_of
;
-- given: programs
select 'VETERAN' as program_code, '11' as pay_months
;
-- given: observations
select
    'pagu_idr' as indicator,
    'office' as unit_kind,
    'kutai-timur' as unit_code,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'VETERAN' as program_code,
    '*' as part,
    1200 as value
;
-- params
select 'VETERAN' as program, 2026 as year
;
-- expect: in order
select
    make_date(2026, m, 1) as month,
    100 * m as accrued_idr,
    case when m <= 9 then 0 end as paid_to_date_idr
from (select unnest(generate_series(1, 12)) as m)
order by m
;
-- case: paid in its month; a pay month that closed without a report is unknown, not zero
-- given: agency
select 'kutai-timur' as slug, '64.08' as region_code, date '2027-01-09' as as_of
;
-- given: programs
select *
from (values ('VETERAN', '11'), ('KUBE', '8')) as given(program_code, pay_months)
;
-- given: observations
select '*' as part, 'VETERAN' as program_code, *
from
    (
        values
            ('pagu_idr', 'office', 'kutai-timur', date '2026-01-01', 'tahun', 1200),
            ('disbursed_idr', 'region', '64.08', date '2026-11-01', 'bulan', 1100),
            ('disbursed_idr', 'region', '64.08', date '2026-01-01', 'tahun', 1100)
    ) as given(indicator, unit_kind, unit_code, period, period_kind, value)
;
-- params
select 'VETERAN' as program, 2026 as year
;
-- expect: in order
select
    make_date(2026, m, 1) as month,
    100 * m as accrued_idr,
    case when m < 11 then 0 else 1100 end as paid_to_date_idr
from (select unnest(generate_series(1, 12)) as m)
order by m
;
-- case: empty
-- params
select 'VETERAN' as program, 2026 as year
;
-- expect: none
