-- case: 100 is not 90 + 5 + 4; a part that is not reported proves nothing
-- given: disbursements
select 'PKH' as program_code, date '2026-01-01' as month, '1' as stage, *
from
    (
        values
            ('16.03.01', 100, 90, 5, 4), ('16.03.02', 100, 90, 5, 5), ('16.03.03', 100, 90, 5, null)
    ) as given(region_code, quota, paid, failed, waiting)
;
-- expect
select
    'PKH 16.03.01 2026-01-01 tahap 1' as subject,
    'Kuota 100, dibayar + gagal + menunggu 99.' as message
;
-- case: empty
-- expect: none
