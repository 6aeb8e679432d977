-- Batches of training in $region, newest first. One row per batch.
-- alive_6 of capital_6, alive_12 of capital_12: only areas that are old enough and were looked at.
-- state: diukur where any area was, else belum_diukur where any is old enough, else belum_waktunya.
with
    batches as (
        select *
        from training_batches
        where
            region_code = cast($region as varchar)
            or starts_with(region_code, cast($region as varchar) || '.')
    )
select
    batch,
    max(completed_on) as completed_on,
    count(*) as areas,
    cast(sum(trained) as bigint) as trained,
    cast(sum(completed) as bigint) as completed,
    cast(sum(received_capital) as bigint) as received_capital,
    cast(sum(case when state_6 = 'diukur' then alive_6_months end) as bigint) as alive_6,
    cast(sum(case when state_6 = 'diukur' then received_capital end) as bigint) as capital_6,
    cast(sum(case when state_12 = 'diukur' then alive_12_months end) as bigint) as alive_12,
    cast(sum(case when state_12 = 'diukur' then received_capital end) as bigint) as capital_12,
    case
        when bool_or(state_6 = 'diukur')
        then 'diukur'
        when bool_or(state_6 = 'belum_diukur')
        then 'belum_diukur'
        else 'belum_waktunya'
    end as state_6,
    case
        when bool_or(state_12 = 'diukur')
        then 'diukur'
        when bool_or(state_12 = 'belum_diukur')
        then 'belum_diukur'
        else 'belum_waktunya'
    end as state_12,
    sum(case when state_12 = 'belum_diukur' then 1 else 0 end) as unseen_areas
from batches
group by batch
order by completed_on desc nulls first, batch desc
