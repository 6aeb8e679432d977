-- case: empty tables, every month of fifty years with each kind
-- expect
select
    cast(starts.month as date) as period,
    kinds.period_kind,
    kinds.months,
    cast(year(starts.month) as integer) as year,
    cast(starts.month + to_months(kinds.months - 1) as date) as last_month,
    cast(starts.month + to_months(kinds.months) as date) as next_month,
    month(starts.month) in (select unnest(range(1, 13, kinds.months))) as is_regular
from
    generate_series(timestamp '2000-01-01', timestamp '2049-12-01', interval 1 month) as starts(
        month
    )
cross join
    (
        values ('bulan', 1), ('dua_bulan', 2), ('triwulan', 3), ('semester', 6), ('tahun', 12)
    ) as kinds(period_kind, months)
;
-- case: a quarter of its own kind, read by eye
-- given: period_kinds
select 'triwulan' as period_kind, 3 as months
where false
;
-- expect: none
