-- The homes and their figures in month $period. One row per UPT and indicator.
-- A home without an observation of an indicator has the row without a figure (expected 0).
-- last_period: the newest month up to $period in which the home's figure is known, shown or hidden.
with
    asked as (
        select
            unnest(['upt_residents', 'upt_occupancy_pct', 'waiting', 'upt_services']) as indicator
    ),
    figures as (
        select
            indicator, unit_code, period, value, numerator, denominator, reported, expected, reason
        from observations
        where
            unit_kind = 'upt'
            and period_kind = 'bulan'
            and program_code = '*'
            and part = '*'
            and period <= cast($period as date)
    ),
    known as (
        select unit_code, indicator, max(period) as last_period
        from figures
        where value is not null or reason is not null
        group by unit_code, indicator
    )
select
    upt.upt_code,
    upt.upt_name,
    upt.kind,
    upt.target_ppks,
    upt.region_code,
    regions.region_name,
    parents.region_name as parent_name,
    upt.capacity,
    asked.indicator,
    figures.value,
    figures.numerator,
    figures.denominator,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected,
    figures.reason,
    known.last_period
from upt
cross join asked
left join regions on regions.region_code = upt.region_code
left join regions as parents on parents.region_code = regions.parent_code
left join
    figures
    on figures.unit_code = upt.upt_code
    and figures.indicator = asked.indicator
    and figures.period = cast($period as date)
left join known on known.unit_code = upt.upt_code and known.indicator = asked.indicator
where
    (upt.valid_from is null or upt.valid_from <= last_day(cast($period as date)))
    and (upt.valid_to is null or upt.valid_to >= cast($period as date))
order by upt.kind, upt.upt_name, asked.indicator
