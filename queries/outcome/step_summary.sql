-- One row per $region and period (none where nothing is reported): its families by how they moved.
-- before: in the programme when the period began; moved_up: to a higher step or graduated.
-- $region $period $period_kind.
with
    moves as (
        select *
        from family_moves
        where
            period = cast($period as date)
            and period_kind = cast($period_kind as varchar)
            and (
                region_code = cast($region as varchar)
                or starts_with(region_code, cast($region as varchar) || '.')
            )
    )
select
    cast(sum(case when from_step between 1 and 5 then families else 0 end) as bigint) as before,
    cast(
        sum(
            case when from_step between 1 and 5 and to_step > from_step then families else 0 end
        ) as bigint
    ) as moved_up,
    cast(
        sum(
            case
                when from_step between 2 and 5 and to_step between 1 and from_step - 1
                then families
                else 0
            end
        ) as bigint
    ) as moved_down,
    cast(
        sum(case when from_step between 1 and 5 and to_step = 6 then families else 0 end) as bigint
    ) as graduated,
    cast(
        sum(case when from_step = 6 and to_step between 1 and 5 then families else 0 end) as bigint
    ) as relapsed,
    cast(
        sum(case when from_step = 0 and to_step between 1 and 5 then families else 0 end) as bigint
    ) as joined,
    cast(
        sum(case when from_step between 1 and 5 and to_step = 0 then families else 0 end) as bigint
    ) as left_program
from moves
having count(*) > 0
