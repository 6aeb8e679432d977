-- Reports that were open at the end of the month. One row per area, month and part, zeros included.
-- Every own area from the office's first report to its last closed month: the office sends the
-- reports of all areas, so that none is none. Parts: kind, channel and unit, for the areas that
-- have others inside them.
with
    moves as (
        select unit_code, part, month, 1 as change
        from case_parts
        union all
        select unit_code, part, closed_month as month, -1 as change
        from case_parts
        where closed_month is not null
    ),
    changes as (
        select unit_code, part, month, sum(change) as change
        from moves
        group by unit_code, part, month
    ),
    months as (
        select periods.period
        from calendar_periods as periods
        join
            (select min(month) as first_month from case_parts) as begins
            on periods.period >= begins.first_month
        join agency on periods.next_month <= agency.as_of
        where periods.period_kind = 'bulan'
    ),
    units as (
        select regions.region_code as unit_code, known.part
        from regions
        cross join (select distinct part from case_parts) as known
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
