-- Poorest families of areas without a service for $months months or more. One row per own area.
-- Quiet areas first, those with most families on top; areas of $level.
-- families: by the newest release of the register whose quarter had begun at $month; NULL: the
-- area has no figures in it. families_alone: the same where the area is quiet, else 0.
-- silent_months
-- up to the last closed month of the log that is not after $month; without a service in the whole
-- log (last_served NULL) it is the length of the log. $parent ('*': the whole office).
with
    months as (
        select region_code, month, gap_months, last_served, max(month) over () as last_month
        from service_months
        where
            level = cast($level as varchar)
            and month <= cast($month as date)
            and ($parent = '*' or starts_with(region_code, cast($parent as varchar) || '.'))
    ),
    newest as (
        select max(release) as release
        from welfare_deciles
        where
            make_date(
                cast(left(release, 4) as integer), 3 * cast(right(release, 1) as integer) - 2, 1
            )
            <= cast($month as date)
    ),
    register as (
        select
            welfare_deciles.region_code,
            welfare_deciles.release,
            sum(
                case
                    when welfare_deciles.desil <= thresholds.value
                    then welfare_deciles.families
                    else 0
                end
            ) as families
        from welfare_deciles
        join newest on newest.release = welfare_deciles.release
        join catalogue_thresholds as thresholds on thresholds.threshold = 'poorest_desil'
        group by welfare_deciles.region_code, welfare_deciles.release
    ),
    poorest as (
        select
            months.region_code,
            register.release,
            coalesce(
                sum(case when register.region_code = months.region_code then register.families end),
                sum(register.families)
            ) as families
        from (select distinct region_code from months) as months
        join
            register
            on register.region_code = months.region_code
            or starts_with(register.region_code, months.region_code || '.')
        group by months.region_code, register.release
    )
select
    months.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    months.gap_months >= cast($months as integer) as is_quiet,
    months.gap_months as silent_months,
    months.last_served,
    cast(poorest.families as bigint) as families,
    cast(
        case
            when months.gap_months >= cast($months as integer) then poorest.families else 0
        end as bigint
    ) as families_alone,
    poorest.release,
    months.month
from months
join regions on regions.region_code = months.region_code
left join regions as parents on parents.region_code = regions.parent_code
left join poorest on poorest.region_code = months.region_code
where months.month = months.last_month
order by is_quiet desc, poorest.families desc nulls last, months.gap_months desc, months.region_code
