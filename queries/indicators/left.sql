-- Families that left a programme. One row per programme, area, period and part.
-- Parts: 'reason=…' for each reason that anybody gives, '*' for all. An area that reported the
-- period but not a reason is zero for it. What is reported for less than a quarter counts in the
-- quarter in which it begins.
with
    changes as (
        select
            program_code,
            region_code,
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
    ),
    reported as (select distinct program_code, region_code, period, period_kind from changes),
    parts as (
        select '*' as reason, '*' as part
        union all
        select distinct reason, 'reason=' || reason as part
        from changes
        where change = 'keluar'
    ),
    sums as (
        select
            program_code,
            region_code,
            period,
            period_kind,
            coalesce(reason, '*') as reason,
            sum(families) as families
        from changes
        where change = 'keluar'
        group by
            grouping sets (
                (program_code, region_code, period, period_kind, reason),
                (program_code, region_code, period, period_kind)
            )
    )
select
    'region' as unit_kind,
    reported.region_code as unit_code,
    reported.period,
    reported.period_kind,
    reported.program_code,
    parts.part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(coalesce(sums.families, 0) as double) as value
from reported
cross join parts
left join
    sums
    on sums.program_code = reported.program_code
    and sums.region_code = reported.region_code
    and sums.period = reported.period
    and sums.period_kind = reported.period_kind
    and sums.reason = parts.reason
