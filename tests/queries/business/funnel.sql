-- case: the young and the unseen are counted apart
-- given: training_batches
select *
from
    (
        values
            ('A', '64.08.01', 12, 11, 10, 9, 8, 'diukur', 'diukur'),
            ('B', '64.08.01', 20, 19, 18, 15, null, 'diukur', 'belum_waktunya'),
            ('C', '64.08.02', 6, 6, 5, null, null, 'belum_waktunya', 'belum_waktunya'),
            ('D', '64.08.02', 8, 7, 7, 6, null, 'diukur', 'belum_diukur'),
            ('E', '64.08.02', 9, null, null, null, null, 'belum_waktunya', 'belum_waktunya'),
            ('A', '64.09.01', 99, 99, 99, 99, 99, 'diukur', 'diukur')
    ) as given(
        batch,
        region_code,
        trained,
        completed,
        received_capital,
        alive_6_months,
        alive_12_months,
        state_6,
        state_12
    )
;
-- params
select '64.08' as region
;
-- expect: in order
select *
from
    (
        values
            (1, 'dilatih', 55, 55, 0, 0, 5, 5),
            (2, 'selesai', 43, 46, 0, 0, 4, 5),
            (3, 'modal', 40, 43, 0, 0, 4, 5),
            (4, 'hidup_6', 30, 35, 5, 0, 3, 5),
            (5, 'hidup_12', 8, 10, 23, 7, 1, 5)
    ) as expected(place, step, people, base, young, unseen, groups, all_groups)
;
-- case: empty
-- params
select '64.08' as region
;
-- expect: none
