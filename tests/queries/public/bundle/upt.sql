-- case: a home with two validities, without its head and its coordinates
-- given: upt
select *
from
    (
        values
            (
                'PANTI-A',
                'Panti A',
                'lansia',
                '8',
                '16.03.01',
                40,
                -3.1,
                103.2,
                date '2026-01-01',
                null
            ),
            (
                'PANTI-A',
                'Panti A',
                'lansia',
                '8',
                '16.03.01',
                30,
                -3.1,
                103.2,
                null,
                date '2025-12-31'
            )
    ) as given(
        upt_code, upt_name, kind, target_ppks, region_code, capacity, lat, lon, valid_from, valid_to
    )
;
-- given: regions
select '16.03.01' as region_code, 'Gelumbang' as region_name
;
-- expect
select *
from
    (
        values
            (
                'PANTI-A',
                'Panti A',
                'lansia',
                '8',
                '16.03.01',
                'Gelumbang',
                30,
                null,
                date '2025-12-31'
            ),
            (
                'PANTI-A',
                'Panti A',
                'lansia',
                '8',
                '16.03.01',
                'Gelumbang',
                40,
                date '2026-01-01',
                null
            )
    ) as expected(
        upt_code,
        upt_name,
        kind,
        target_ppks,
        region_code,
        region_name,
        capacity,
        valid_from,
        valid_to
    )
;
-- case: empty
-- expect: none
