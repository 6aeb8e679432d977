-- case: a release is a quarter, whichever report names it
-- given: welfare_deciles
select *
from
    (values ('16.03.01', '2025-T4', 1), ('16.03.02', '2025-T4', 1)) as given(
        region_code, release, desil
    )
;
-- given: program_deciles
select *
from (values ('PKH', '16.03.01', '2026-T1', 1)) as given(program_code, region_code, release, desil)
;
-- given: register_survey
select *
from (values ('16.03.01', '2026-T3')) as given(region_code, release)
;
-- expect
select *
from
    (
        values
            ('2025-T4', date '2025-10-01'),
            ('2026-T1', date '2026-01-01'),
            ('2026-T3', date '2026-07-01')
    ) as expected(release, period)
;
-- case: empty
-- expect: none
