-- case: areas together; the kabupaten's own row gives way to its kecamatan
-- given: regions
select *, true as own
from
    (
        values
            ('64.08', 'kabupaten', '64'),
            ('64.08.01', 'kecamatan', '64.08'),
            ('64.08.02', 'kecamatan', '64.08')
    ) as given(region_code, level, parent_code)
;
-- given: school_intake
select *
from
    (
        values
            ('64.08', 2026, 'seleksi', 90),
            ('64.08', 2025, 'perumusan', null),
            ('64.08.01', 2026, 'perumusan', null),
            ('64.08.01', 2026, 'seleksi', 20),
            ('64.08.02', 2026, 'seleksi', 5),
            ('64.08.02', 2026, 'diterima', 0)
    ) as given(region_code, year, stage, children)
;
-- params
select 2026 as year
;
-- expect: in order
select *
from
    (values (1, 'perumusan', 1, null), (5, 'seleksi', 2, 25), (6, 'diterima', 1, 0)) as expected(
        place, stage, areas, children
    )
;
-- case: empty
-- params
select 2026 as year
;
-- expect: none
