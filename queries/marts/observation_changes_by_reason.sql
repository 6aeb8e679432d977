-- Who joined and who left. One row per programme, area, period, change (masuk, keluar) and part.
-- Parts: 'reason=…' for each reason that anybody gives for that change, '*' for all. An area that
-- reported the period but not a reason is zero for it.
with
    reported as (
        select distinct program_code, region_code, period, period_kind from observation_changes
    ),
    moves as (select * from observation_changes where change in ('masuk', 'keluar')),
    parts as (
        select change, '*' as reason, '*' as part
        from (values ('masuk'), ('keluar')) as both_ways(change)
        union all
        select distinct change, reason, 'reason=' || reason as part
        from moves
    ),
    sums as (
        select
            program_code,
            region_code,
            period,
            period_kind,
            change,
            coalesce(reason, '*') as reason,
            sum(families) as families
        from moves
        group by
            grouping sets (
                (program_code, region_code, period, period_kind, change, reason),
                (program_code, region_code, period, period_kind, change)
            )
    )
select
    reported.program_code,
    reported.region_code,
    reported.period,
    reported.period_kind,
    parts.change,
    parts.part,
    coalesce(sums.families, 0) as families
from reported
cross join parts
left join
    sums
    on sums.program_code = reported.program_code
    and sums.region_code = reported.region_code
    and sums.period = reported.period
    and sums.period_kind = reported.period_kind
    and sums.change = parts.change
    and sums.reason = parts.reason
