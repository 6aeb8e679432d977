-- One row per programme ('*' = all), area, period, period kind and reason: families that failed.
-- With the margins that observations has: the areas above, all programmes by first month, the
-- year. An area's own row gives way to those of the areas inside it, a yearly row to shorter ones.
with
    reported as (
        select program_code, region_code, month, period_kind, reason, sum(families) as families
        from disbursement_failures
        group by program_code, region_code, month, period_kind, reason
    ),
    covered as (
        select distinct
            reported.program_code, reported.month, reported.period_kind, parents.parent_code
        from reported
        join
            unit_parents as parents
            on parents.unit_kind = 'region'
            and parents.unit_code = reported.region_code
    ),
    finest as (
        select reported.*
        from reported
        left join
            covered
            on covered.program_code = reported.program_code
            and covered.month = reported.month
            and covered.period_kind = reported.period_kind
            and covered.parent_code = reported.region_code
        where covered.parent_code is null
    ),
    areas as (
        select program_code, region_code, month, period_kind, reason, families
        from finest
        union all
        select
            finest.program_code,
            parents.parent_code,
            finest.month,
            finest.period_kind,
            finest.reason,
            sum(finest.families) as families
        from finest
        join
            unit_parents as parents
            on parents.unit_kind = 'region'
            and parents.unit_code = finest.region_code
        group by
            finest.program_code,
            parents.parent_code,
            finest.month,
            finest.period_kind,
            finest.reason
    ),
    shorter_years as (
        select distinct program_code, region_code, year(month) as year
        from areas
        where period_kind <> 'tahun'
    ),
    years as (
        select
            areas.program_code,
            areas.region_code,
            cast(date_trunc('year', areas.month) as date) as period,
            areas.reason,
            sum(areas.families) as families
        from areas
        left join
            shorter_years
            on shorter_years.program_code = areas.program_code
            and shorter_years.region_code = areas.region_code
            and shorter_years.year = year(areas.month)
        where areas.period_kind <> 'tahun' or shorter_years.year is null
        group by
            areas.program_code, areas.region_code, date_trunc('year', areas.month), areas.reason
    ),
    margins as (
        select program_code, region_code, month as period, period_kind, reason, families
        from areas
        where period_kind <> 'tahun'
        union all
        select '*', region_code, month, 'bulan', reason, sum(families)
        from areas
        where period_kind <> 'tahun'
        group by region_code, month, reason
        union all
        select program_code, region_code, period, 'tahun', reason, families
        from years
        union all
        select '*', region_code, period, 'tahun', reason, sum(families)
        from years
        group by region_code, period, reason
    )
select program_code, region_code, period, period_kind, reason, cast(families as bigint) as families
from margins
order by program_code, period_kind, period, region_code, reason
