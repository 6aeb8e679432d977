-- case: quiet ones by families, an area without register figures last; the newest release begun
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'A', 'kecamatan', '16.03'),
            ('16.03.02', 'B', 'kecamatan', '16.03'),
            ('16.03.03', 'C', 'kecamatan', '16.03'),
            ('16.03.04', 'D', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: service_months
select 'kecamatan' as level, *
from
    (
        values
            ('16.03.01', date '2026-05-01', 2, date '2026-03-01'),
            ('16.03.01', date '2026-06-01', 3, date '2026-03-01'),
            ('16.03.02', date '2026-06-01', 6, null),
            ('16.03.03', date '2026-06-01', 4, date '2026-02-01'),
            ('16.03.04', date '2026-06-01', 2, date '2026-04-01'),
            ('16.03.04', date '2026-07-01', 3, date '2026-04-01')
    ) as given(region_code, month, gap_months, last_served)
;
-- given: welfare_deciles
select *
from
    (
        values
            ('16.03.01', '2026-T2', 1, 100),
            ('16.03.01', '2026-T2', 2, 50),
            ('16.03.01', '2026-T2', 3, 900),
            ('16.03.02', '2026-T2', 3, 70),
            ('16.03.03', '2026-T1', 1, 500),
            ('16.03.04', '2026-T2', 2, 400),
            ('16.03.04', '2026-T3', 2, 800)
    ) as given(region_code, release, desil, families)
;
-- params
select date '2026-06-01' as month, 3 as months, 'kecamatan' as level, '16.03' as parent
;
-- expect: in order
select
    region_code,
    region_name,
    'Muara Enim' as parent_name,
    is_quiet,
    silent_months,
    last_served,
    families,
    families_alone,
    release,
    date '2026-06-01' as month
from
    (
        values
            ('16.03.01', 'A', true, 3, date '2026-03-01', 150, 150, '2026-T2'),
            ('16.03.02', 'B', true, 6, null, 0, 0, '2026-T2'),
            ('16.03.03', 'C', true, 4, date '2026-02-01', null, null, null),
            ('16.03.04', 'D', false, 2, date '2026-04-01', 400, 0, '2026-T2')
    ) as expected(
        region_code,
        region_name,
        is_quiet,
        silent_months,
        last_served,
        families,
        families_alone,
        release
    )
;
-- case: the register by desa, and a kabupaten's own row beside those inside it
-- given: regions
select *, true as own
from
    (
        values
            ('52', 'NTB', 'provinsi', '00'),
            ('52.01', 'Lombok Barat', 'kabupaten', '52'),
            ('52.02', 'Lombok Tengah', 'kabupaten', '52')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: service_months
select 'kabupaten' as level, date '2026-06-01' as month, 1 as gap_months, *
from
    (values ('52.01', date '2026-05-01'), ('52.02', date '2026-05-01')) as given(
        region_code, last_served
    )
;
-- given: welfare_deciles
select '2026-T2' as release, 1 as desil, *
from
    (values ('52.01.01', 30), ('52.01.02', 12), ('52.02', 99), ('52.02.01', 40)) as given(
        region_code, families
    )
;
-- params
select date '2026-06-01' as month, 1 as months, 'kabupaten' as level, '*' as parent
;
-- expect: in order
select
    region_code,
    region_name,
    'NTB' as parent_name,
    true as is_quiet,
    1 as silent_months,
    date '2026-05-01' as last_served,
    families,
    families as families_alone,
    '2026-T2' as release,
    date '2026-06-01' as month
from
    (values ('52.02', 'Lombok Tengah', 99), ('52.01', 'Lombok Barat', 42)) as expected(
        region_code, region_name, families
    )
;
-- case: empty
-- params
select date '2026-06-01' as month, 3 as months, 'kecamatan' as level, '*' as parent
;
-- expect: none
