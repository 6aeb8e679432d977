-- case: sums of those who sent the round
-- given: agency
select 'muara-enim' as slug, 'kecamatan' as region_level
;
-- given: regions
select *
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16', true),
            ('16.03.01', 'Tanjung Agung', 'kecamatan', '16.03', true),
            ('16.03.02', 'Lubai', 'kecamatan', '16.03', true),
            ('16.03.03', 'Benakat', 'kecamatan', '16.03', true),
            ('16.03.04', 'Ujan Mas', 'kecamatan', '16.03', true),
            ('16.04.01', 'Lahat', 'kecamatan', '16.04', false)
    ) as given(region_code, region_name, level, parent_code, own)
;
-- given: register_survey
select *
from
    (
        values
            ('16.03.01', '2026-T3', 100, 80, 60, 50, 4, 6),
            ('16.03.02', '2026-T3', 50, 50, 48, 40, 1, 2),
            ('16.03.03', '2026-T3', 30, 0, 0, 0, 0, 0),
            ('16.03.04', '2026-T2', 70, 70, 70, 70, 0, 0),
            ('16.04.01', '2026-T3', 900, 900, 900, 900, 9, 9)
    ) as given(
        region_code,
        release,
        target,
        visited,
        verified,
        nik_matched,
        wrongly_included,
        wrongly_excluded
    )
;
-- params
select '2026-07-01' as period, '16.03' as region
;
-- expect
select
    180 as target,
    130 as visited,
    108 as verified,
    90 as nik_matched,
    5 as wrongly_included,
    8 as wrongly_excluded,
    3 as reported,
    4 as expected,
    1 as not_begun
;
-- case: empty
-- params
select '2026-07-01' as period, '16.03' as region
;
-- expect: none
