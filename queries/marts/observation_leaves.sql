-- Figures that add up without counting twice. One row per indicator, unit, programme, part, period.
-- Where an area and an area inside it both reported, the inner ones count; where only the outer one
-- reported, the silence of the inner ones does not.
with
    adding as (select * from observation_times where over_area <> 'none'),
    outers as (
        select adding.*
        from adding
        where
            adding.unit_kind = 'region'
            and adding.unit_code
            in (select parent_code from unit_parents where unit_kind = 'region')
    ),
    nested as (
        select
            outers.indicator,
            outers.unit_code,
            outers.program_code,
            outers.part,
            outers.period,
            outers.period_kind,
            outers.reported as outer_reported,
            inners.unit_code as inner_code,
            max(inners.reported) over (
                partition by
                    outers.indicator,
                    outers.unit_code,
                    outers.program_code,
                    outers.part,
                    outers.period,
                    outers.period_kind
            ) as inner_reported
        from outers
        join
            unit_parents as parents
            on parents.parent_code = outers.unit_code
            and parents.unit_kind = 'region'
        join
            adding as inners
            on inners.indicator = outers.indicator
            and inners.unit_code = parents.unit_code
            and inners.program_code = outers.program_code
            and inners.part = outers.part
            and inners.period = outers.period
            and inners.period_kind = outers.period_kind
    ),
    shadowed as (
        select distinct
            indicator,
            case
                when inner_reported > 0 or outer_reported = 0 then unit_code else inner_code
            end as unit_code,
            program_code,
            part,
            period,
            period_kind
        from nested
    )
select adding.*
from adding
left join
    shadowed
    on shadowed.indicator = adding.indicator
    and shadowed.unit_code = adding.unit_code
    and shadowed.program_code = adding.program_code
    and shadowed.part = adding.part
    and shadowed.period = adding.period
    and shadowed.period_kind = adding.period_kind
where shadowed.indicator is null
