-- Who stayed and who failed twice, at the end of a period. One row per programme, area and period.
-- The last month that the area reported in it; NULL: it says nothing of them.
with
    months as (
        select
            program_code,
            region_code,
            period,
            period_kind,
            month,
            sum(case when change = 'tetap' then families end) as stayed,
            sum(case when change = 'gagal_dua_kali' then families end) as failed_twice
        from observation_changes
        group by program_code, region_code, period, period_kind, month
    ),
    numbered as (
        select
            *,
            row_number() over (
                partition by program_code, region_code, period, period_kind order by month desc
            ) as from_last
        from months
    )
select program_code, region_code, period, period_kind, stayed, failed_twice
from numbered
where from_last = 1
