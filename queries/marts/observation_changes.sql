-- Recipients' changes by quarter or longer. One row per programme, area, month, change and reason.
-- What is reported for less than a quarter stands in the quarter in which it begins (period,
-- period_kind); month is the one that was reported.
select
    program_code,
    region_code,
    month,
    case
        when period_kind in ('bulan', 'dua_bulan')
        then cast(date_trunc('quarter', month) as date)
        else month
    end as period,
    case
        when period_kind in ('bulan', 'dua_bulan') then 'triwulan' else period_kind
    end as period_kind,
    change,
    reason,
    families
from beneficiary_changes
