-- case: a home with its place and capacity, without its head; one row for each validity
-- given: upt
select *
from
    (
        values
            ('UPT-2', 'Panti Budi', 'panti', '16.03.02', 40, date '2024-01-01', 'definitif'),
            ('UPT-1', 'Panti Harapan', 'panti', '16.03.01', 60, date '2026-01-01', 'plt'),
            ('UPT-1', 'Panti Harapan', 'panti', '16.03.01', 50, date '2024-01-01', 'plt')
    ) as given(upt_code, upt_name, kind, region_code, capacity, valid_from, head_status)
;
-- given: observations
select *
from (values ('upt', 'UPT-2', 12)) as given(unit_kind, unit_code, value)
;
-- expect: in order
select
    upt_code,
    upt_name,
    'panti' as kind,
    cast(null as varchar) as target_ppks,
    region_code,
    cast(null as double) as lat,
    cast(null as double) as lon,
    capacity,
    valid_from,
    cast(null as date) as valid_to
from
    (
        values
            ('UPT-1', 'Panti Harapan', '16.03.01', 50, date '2024-01-01'),
            ('UPT-1', 'Panti Harapan', '16.03.01', 60, date '2026-01-01'),
            ('UPT-2', 'Panti Budi', '16.03.02', 40, date '2024-01-01')
    ) as expected(upt_code, upt_name, region_code, capacity, valid_from)
;
-- case: homes that are listed and of which none has a number
-- given: upt as before
-- given: observations
select *
from
    (values ('upt', 'UPT-2', cast(null as double)), ('region', '16.03', 8)) as given(
        unit_kind, unit_code, value
    )
;
-- expect: none
;
-- case: empty
-- expect: none
