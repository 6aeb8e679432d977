-- One row per reason: families whose payment failed in $region ('*' = the office's area).
-- What failed without a reason given is 'tanpa_sebab', so that the rows add up to the indicator
-- `failed`. areas: how many areas of the finest level name the reason.
with
    area as (
        select case when $region = '*' then region_code else $region end as region_code from agency
    ),
    chosen as (
        select failure_reasons.region_code, failure_reasons.reason, failure_reasons.families
        from failure_reasons
        where
            failure_reasons.program_code = $program
            and failure_reasons.period = cast($period as date)
            and failure_reasons.period_kind = $period_kind
    ),
    named as (
        select chosen.reason, chosen.families
        from chosen
        join area on area.region_code = chosen.region_code
    ),
    spread as (
        select chosen.reason, count(distinct chosen.region_code) as areas
        from chosen
        cross join area
        cross join agency
        join regions on regions.region_code = chosen.region_code
        where
            regions.level = agency.region_level
            and chosen.families > 0
            and (
                chosen.region_code = area.region_code
                or starts_with(chosen.region_code, area.region_code || '.')
            )
        group by chosen.reason
    ),
    total as (
        select cast(max(observations.value) as bigint) as failed
        from observations
        join area on area.region_code = observations.unit_code
        where
            observations.indicator = 'failed'
            and observations.unit_kind = 'region'
            and observations.period = cast($period as date)
            and observations.period_kind = $period_kind
            and observations.program_code = $program
            and observations.part = '*'
    ),
    reasons as (
        select reason, families
        from named
        union all
        select 'tanpa_sebab', total.failed - coalesce(sum(named.families), 0)
        from total
        left join named on true
        group by total.failed
        having total.failed > coalesce(sum(named.families), 0)
    )
select
    reasons.reason,
    cast(reasons.families as bigint) as families,
    100.0 * reasons.families / nullif(total.failed, 0) as share_pct,
    spread.areas
from reasons
cross join total
left join spread on spread.reason = reasons.reason
order by reasons.families desc, reasons.reason
