-- case: fewest alive first, the young last
-- given: regions
select *, 'kecamatan' as level, '64.08' as parent_code, true as own
from
    (values ('64.08.01', 'A'), ('64.08.02', 'B'), ('64.08.03', 'C'), ('64.08.04', 'D')) as given(
        region_code, region_name
    )
;
-- given: training_batches
select *
from
    (
        values
            ('25-1', '64.08.01', 12, 11, 10, 8, 'diukur'),
            ('25-2', '64.08.01', 12, 11, 10, null, 'belum_waktunya'),
            ('25-1', '64.08.02', 5, 5, 4, 1, 'diukur'),
            ('26-1', '64.08.03', 6, 6, 5, null, 'belum_waktunya')
    ) as given(batch, region_code, trained, completed, received_capital, alive_12_months, state_12)
;
-- params
select 'kecamatan' as level
;
-- expect: in order
select
    region_code,
    region_name,
    null as parent_name,
    batches,
    trained,
    completed,
    received_capital,
    alive_12,
    capital_12,
    state,
    alive_12_pct
from
    (
        values
            ('64.08.02', 'B', 1, 5, 5, 4, 1, 4, 'diukur', 25.0),
            ('64.08.01', 'A', 2, 24, 22, 20, 8, 10, 'diukur', 80.0),
            ('64.08.03', 'C', 1, 6, 6, 5, null, null, 'belum_waktunya', null)
    ) as expected(
        region_code,
        region_name,
        batches,
        trained,
        completed,
        received_capital,
        alive_12,
        capital_12,
        state,
        alive_12_pct
    )
;
-- case: empty
-- params
select 'kecamatan' as level
;
-- expect: none
