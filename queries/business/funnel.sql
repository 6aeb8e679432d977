-- From training to a living business, all batches in $region. One row per step.
-- people of base: who came to the step of those who could; only rows that report both, for steps 4
-- and 5 only what is old enough and was looked at. young, unseen: who got capital and is not in it,
-- because it is too early or because nobody looked. groups of all_groups: batches by area.
with
    batches as (
        select *
        from training_batches
        where
            region_code = cast($region as varchar)
            or starts_with(region_code, cast($region as varchar) || '.')
    ),
    steps as (
        select
            1 as place,
            'dilatih' as step,
            trained as people,
            trained as base,
            'diukur' as state,
            received_capital
        from batches
        union all
        select
            2 as place,
            'selesai' as step,
            completed as people,
            trained as base,
            'diukur' as state,
            received_capital
        from batches
        union all
        select
            3 as place,
            'modal' as step,
            received_capital as people,
            completed as base,
            'diukur' as state,
            received_capital
        from batches
        union all
        select
            4 as place,
            'hidup_6' as step,
            alive_6_months as people,
            received_capital as base,
            state_6 as state,
            received_capital
        from batches
        union all
        select
            5 as place,
            'hidup_12' as step,
            alive_12_months as people,
            received_capital as base,
            state_12 as state,
            received_capital
        from batches
    ),
    known as (
        select *, state = 'diukur' and people is not null and base is not null as is_known
        from steps
    )
select
    place,
    step,
    cast(sum(case when is_known then people end) as bigint) as people,
    cast(sum(case when is_known then base end) as bigint) as base,
    cast(
        sum(
            case when state = 'belum_waktunya' then coalesce(received_capital, 0) else 0 end
        ) as bigint
    ) as young,
    cast(
        sum(
            case when state = 'belum_diukur' then coalesce(received_capital, 0) else 0 end
        ) as bigint
    ) as unseen,
    sum(case when is_known then 1 else 0 end) as groups,
    count(*) as all_groups
from known
group by place, step
order by place
