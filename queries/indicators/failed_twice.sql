-- Families that failed to be paid twice in a row. One row per programme, area and period.
-- What is reported for less than a quarter stands for the quarter in which it begins: its last.
-- Zero for an area that reported a period of which any area reports such families.
with
    changes as (
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
            case when change = 'gagal_dua_kali' then families end as families
        from beneficiary_changes
    ),
    reported as (
        select program_code, region_code, period, period_kind, month, sum(families) as families
        from changes
        group by program_code, region_code, period, period_kind, month
    ),
    newest as (
        select
            *,
            row_number() over (
                partition by program_code, region_code, period, period_kind order by month desc
            ) as from_last
        from reported
    )
select
    'region' as unit_kind,
    newest.region_code as unit_code,
    newest.period,
    newest.period_kind,
    newest.program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(coalesce(newest.families, 0) as double) as value
from newest
where
    newest.from_last = 1
    and (newest.program_code, newest.period, newest.period_kind)
    in (select program_code, period, period_kind from changes where families is not null)
