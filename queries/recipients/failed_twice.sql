-- One row per area of $level within $parent ('*' = all) with families that failed twice in a row.
-- Most of them first, at most $limit. Their number is that of observations; reason: the largest one
-- of all that failed there from $period to month $until. $period_kind $program ('*': all).
with
    failed_twice as (
        select unit_code as region_code, value as families
        from observations
        where
            indicator = 'failed_twice'
            and unit_kind = 'region'
            and level = $level
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = $program
            and part = '*'
            and value > 0
            and ($parent = '*' or starts_with(unit_code, $parent || '.'))
    ),
    reasons as (
        select region_code, reason, sum(families) as families
        from failure_reasons
        where
            program_code = $program
            and period >= cast($period as date)
            and period <= cast($until as date)
            and period_kind <> 'tahun'
        group by region_code, reason
    ),
    ranked as (
        select
            region_code,
            reason,
            families,
            row_number() over (partition by region_code order by families desc, reason) as place
        from reasons
        where families > 0
    )
select
    failed_twice.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    cast(failed_twice.families as bigint) as families,
    ranked.reason,
    cast(ranked.families as bigint) as reason_families
from failed_twice
join regions on regions.region_code = failed_twice.region_code
left join regions as parent on parent.region_code = regions.parent_code
left join ranked on ranked.region_code = failed_twice.region_code and ranked.place = 1
order by failed_twice.families desc, failed_twice.region_code
limit $limit
