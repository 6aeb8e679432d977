-- How families of $region moved between the steps in one period. One row per step before and after.
-- 0 is outside the programme, 6 graduated; the same step before and after: stayed.
-- $region $period $period_kind.
select from_step, to_step, cast(sum(families) as bigint) as families
from family_moves
where
    period = cast($period as date)
    and period_kind = cast($period_kind as varchar)
    and (
        region_code = cast($region as varchar)
        or starts_with(region_code, cast($region as varchar) || '.')
    )
group by from_step, to_step
order by from_step desc, to_step desc
