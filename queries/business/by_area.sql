-- Trainings of all batches by area of $level, fewest living businesses first. One row per area.
-- alive_12 of capital_12: only batches that are old enough and were looked at. state: as in
-- business/batches. Areas without a training are not among them.
with
    areas as (
        select
            regions.region_code,
            regions.region_name,
            parent.region_name as parent_name,
            batches.* exclude (region_code)
        from regions
        left join regions as parent on parent.region_code = regions.parent_code
        join
            training_batches as batches
            on batches.region_code = regions.region_code
            or starts_with(batches.region_code, regions.region_code || '.')
        where regions.own and regions.level = cast($level as varchar)
    ),
    sums as (
        select
            region_code,
            region_name,
            parent_name,
            count(distinct batch) as batches,
            cast(sum(trained) as bigint) as trained,
            cast(sum(completed) as bigint) as completed,
            cast(sum(received_capital) as bigint) as received_capital,
            cast(sum(case when state_12 = 'diukur' then alive_12_months end) as bigint) as alive_12,
            cast(
                sum(case when state_12 = 'diukur' then received_capital end) as bigint
            ) as capital_12,
            case
                when bool_or(state_12 = 'diukur')
                then 'diukur'
                when bool_or(state_12 = 'belum_diukur')
                then 'belum_diukur'
                else 'belum_waktunya'
            end as state
        from areas
        group by region_code, region_name, parent_name
    )
select *, 100.0 * alive_12 / nullif(capital_12, 0) as alive_12_pct
from sums
order by alive_12_pct nulls last, region_code
