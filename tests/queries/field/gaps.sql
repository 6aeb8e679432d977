-- case: at the end of the year, longest gap first, with what observations say
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03'),
            ('16.03.02', 'Lawang Kidul', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: service_gaps
select 'kecamatan' as level, *
from
    (
        values
            ('16.03.01', date '2026-01-01', 3, null, 3, date '2025-11-01', date '2026-01-01'),
            (
                '16.03.01',
                date '2026-02-01',
                0,
                date '2026-02-01',
                3,
                date '2025-11-01',
                date '2026-01-01'
            ),
            (
                '16.03.02',
                date '2026-02-01',
                4,
                date '2025-10-01',
                4,
                date '2025-11-01',
                date '2026-02-01'
            ),
            (
                '16.03.02',
                date '2025-12-01',
                2,
                date '2025-10-01',
                2,
                date '2025-11-01',
                date '2025-12-01'
            )
    ) as given(region_code, month, gap_months, last_served, longest_gap, gap_from, gap_until)
;
-- given: observations
select
    'region' as unit_kind,
    'kecamatan' as level,
    '*' as program_code,
    '*' as part,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    *
from
    (
        values
            ('longest_gap_months', '16.03.01', 3, null),
            ('longest_gap_months', '16.03.02', 4, null),
            ('months_without_service', '16.03.01', 3, 5),
            ('months_without_service', '16.03.02', 4, 5)
    ) as given(indicator, unit_code, value, denominator)
;
-- params
select 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: in order
select *
from
    (
        values
            (
                '16.03.02',
                'Lawang Kidul',
                'Muara Enim',
                4,
                date '2025-11-01',
                date '2026-02-01',
                4,
                5,
                4,
                date '2025-10-01'
            ),
            (
                '16.03.01',
                'Gunung Megang',
                'Muara Enim',
                3,
                date '2025-11-01',
                date '2026-01-01',
                3,
                5,
                0,
                date '2026-02-01'
            )
    ) as expected(
        region_code,
        region_name,
        parent_name,
        longest_gap,
        gap_from,
        gap_until,
        months_without,
        months_covered,
        gap_now,
        last_served
    )
;
-- case: empty
-- params
select 2026 as year, 'kecamatan' as level, '*' as parent
;
-- expect: none
