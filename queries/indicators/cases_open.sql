-- Reports that were open at the end of the month. One row per area, month and part, zeros included.
-- Every own area from the office's first report to its last closed month: the office sends the
-- reports of all areas, so that none is none. Parts: kind, channel and unit, for the areas that
-- have others inside them.
with
    counted as (
        select cases.*, cast(date_trunc('month', agency.as_of) as date) as closed_before
        from cases
        cross join agency
        where cases.reported_at < date_trunc('month', agency.as_of)
    ),
    moves as (
        select
            region_code,
            kind,
            channel,
            unit_code,
            cast(date_trunc('month', reported_at) as date) as month,
            1 as change
        from counted
        union all
        select
            region_code,
            kind,
            channel,
            unit_code,
            cast(date_trunc('month', closed_at) as date) as month,
            -1 as change
        from counted
        where closed_at < closed_before
    ),
    parts as (
        select region_code, month, change, '*' as part
        from moves
        union all
        select region_code, month, change, 'kind=' || kind as part
        from moves
        union all
        select region_code, month, change, 'channel=' || channel as part
        from moves
        where channel is not null
        union all
        select region_code, month, change, 'unit=' || unit_code as part
        from moves
        where unit_code is not null
    ),
    areas as (
        select region_code as unit_code, region_code
        from regions
        where own
        union all
        select parent_code as unit_code, unit_code as region_code
        from unit_parents
        where unit_kind = 'region'
    ),
    changes as (
        select areas.unit_code, parts.month, parts.part, sum(parts.change) as change
        from parts
        join areas on areas.region_code = parts.region_code
        group by areas.unit_code, parts.month, parts.part
    ),
    months as (
        select periods.period
        from calendar_periods as periods
        join
            (select min(month) as first_month from moves) as begins
            on periods.period >= begins.first_month
        join agency on periods.next_month <= agency.as_of
        where periods.period_kind = 'bulan'
    ),
    units as (
        select regions.region_code as unit_code, known.part
        from regions
        cross join (select distinct part from parts) as known
        where
            regions.own
            and (
                known.part = '*'
                or regions.region_code
                in (select parent_code from unit_parents where unit_kind = 'region')
            )
    )
select
    'region' as unit_kind,
    units.unit_code,
    months.period,
    'bulan' as period_kind,
    '*' as program_code,
    units.part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(
        coalesce(
            sum(changes.change) over (
                partition by units.unit_code, units.part
                order by months.period
                rows between unbounded preceding and current row
            ),
            0
        ) as double
    ) as value
from units
cross join months
left join
    changes
    on changes.unit_code = units.unit_code
    and changes.part = units.part
    and changes.month = months.period
