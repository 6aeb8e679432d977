-- case: areas together, the newest batch first
-- given: training_batches
select *
from
    (
        values
            ('25-1', '64.08.01', date '2025-03-01', 12, 11, 10, 9, 8, 'diukur', 'diukur'),
            ('25-1', '64.08.02', date '2025-03-05', 8, 7, 7, 6, null, 'diukur', 'belum_diukur'),
            (
                '26-1',
                '64.08.02',
                date '2026-08-05',
                6,
                6,
                5,
                null,
                null,
                'belum_waktunya',
                'belum_waktunya'
            )
    ) as given(
        batch,
        region_code,
        completed_on,
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
            (
                '26-1',
                date '2026-08-05',
                1,
                6,
                6,
                5,
                null,
                null,
                null,
                null,
                'belum_waktunya',
                'belum_waktunya',
                0
            ),
            ('25-1', date '2025-03-05', 2, 20, 18, 17, 15, 17, 8, 10, 'diukur', 'diukur', 1)
    ) as expected(
        batch,
        completed_on,
        areas,
        trained,
        completed,
        received_capital,
        alive_6,
        capital_6,
        alive_12,
        capital_12,
        state_6,
        state_12,
        unseen_areas
    )
;
-- case: empty
-- params
select '64.08' as region
;
-- expect: none
