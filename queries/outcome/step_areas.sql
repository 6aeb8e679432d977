-- One row per area of $level within $parent ('*' = all): families by step, and who moved.
-- Most families on steps 1 and 2 first, silent areas last. before: in the programme when the period
-- began; moved_up: to a higher step or graduated. Families are those of observations.
-- $period $period_kind.
with
    figures as (
        select
            unit_code as region_code,
            max(case when part = '*' then value end) as families,
            sum(case when part in ('step=1', 'step=2') then value end) as low,
            max(case when part = '*' then reported end) as reported,
            max(case when part = '*' then expected end) as expected
        from observations
        where
            indicator = 'step_families'
            and unit_kind = 'region'
            and level = cast($level as varchar)
            and program_code = '*'
            and period = cast($period as date)
            and period_kind = cast($period_kind as varchar)
            and ($parent = '*' or starts_with(unit_code, cast($parent as varchar) || '.'))
        group by unit_code
    ),
    moves as (
        select
            figures.region_code,
            sum(case when moved.from_step between 1 and 5 then moved.families else 0 end) as before,
            sum(
                case
                    when moved.from_step between 1 and 5 and moved.to_step > moved.from_step
                    then moved.families
                    else 0
                end
            ) as moved_up,
            sum(
                case
                    when
                        moved.from_step between 2 and 5
                        and moved.to_step between 1 and moved.from_step - 1
                    then moved.families
                    else 0
                end
            ) as moved_down,
            sum(
                case
                    when moved.from_step between 1 and 5 and moved.to_step = 6
                    then moved.families
                    else 0
                end
            ) as graduated,
            sum(
                case
                    when moved.from_step = 6 and moved.to_step between 1 and 5
                    then moved.families
                    else 0
                end
            ) as relapsed
        from figures
        join
            family_moves as moved
            on moved.period = cast($period as date)
            and moved.period_kind = cast($period_kind as varchar)
            and (
                moved.region_code = figures.region_code
                or starts_with(moved.region_code, figures.region_code || '.')
            )
        group by figures.region_code
    )
select
    figures.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    cast(figures.families as bigint) as families,
    cast(figures.low as bigint) as low,
    100 * figures.low / nullif(figures.families, 0) as low_pct,
    cast(moves.before as bigint) as before,
    cast(moves.moved_up as bigint) as moved_up,
    cast(moves.moved_down as bigint) as moved_down,
    cast(moves.graduated as bigint) as graduated,
    cast(moves.relapsed as bigint) as relapsed,
    cast(figures.reported as bigint) as reported,
    cast(figures.expected as bigint) as expected
from figures
join regions on regions.region_code = figures.region_code
left join regions as parent on parent.region_code = regions.parent_code
left join moves on moves.region_code = figures.region_code
order by low_pct desc nulls last, figures.region_code
