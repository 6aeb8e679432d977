-- Who went from which step to which, who stayed too. One row per area, period and pair of steps.
-- 0 is outside the programme, 6 graduated. Who stayed is as reported, else the families at the end
-- less those that came. Where an area inside another reported that period, the inner ones count.
with
    arrivals as (
        select region_code, month, period_kind, to_step, sum(families) as families
        from family_step_flows
        where from_step <> to_step
        group by region_code, month, period_kind, to_step
    ),
    moves as (
        select region_code, month as period, period_kind, from_step, to_step, families as families
        from family_step_flows
        union all
        select
            steps.region_code,
            steps.month as period,
            steps.period_kind,
            steps.step as from_step,
            steps.step as to_step,
            greatest(steps.families - coalesce(arrivals.families, 0), 0) as families
        from family_steps as steps
        left join
            arrivals
            on arrivals.region_code = steps.region_code
            and arrivals.month = steps.month
            and arrivals.period_kind = steps.period_kind
            and arrivals.to_step = steps.step
        left join
            family_step_flows as stays
            on stays.region_code = steps.region_code
            and stays.month = steps.month
            and stays.period_kind = steps.period_kind
            and stays.from_step = steps.step
            and stays.to_step = steps.step
        where stays.region_code is null
    ),
    inner_areas as (
        select distinct parents.parent_code as region_code, moves.period, moves.period_kind
        from moves
        join
            unit_parents as parents
            on parents.unit_code = moves.region_code
            and parents.unit_kind = 'region'
    )
select
    moves.region_code,
    moves.period,
    moves.period_kind,
    moves.from_step,
    moves.to_step,
    cast(moves.families as bigint) as families
from moves
left join
    inner_areas
    on inner_areas.region_code = moves.region_code
    and inner_areas.period = moves.period
    and inner_areas.period_kind = moves.period_kind
where inner_areas.region_code is null and moves.families > 0
