-- case: failures by reason, one of them without; what was paid is none
-- given: payments
select *
from
    (
        values
            ('a', 'PKH', '16.03.01', '1', 'gagal', 'meninggal'),
            ('b', 'PKH', '16.03.01', '1', 'gagal', 'meninggal'),
            ('c', 'PKH', '16.03.01', '1', 'gagal', null),
            ('d', 'PKH', '16.03.01', '1', 'dibayar', null)
    ) as given(payment_id, program_code, region_code, stage, status, reason)
;
-- expect
select *
from
    (
        values
            ('PKH', '16.03.01', null, null, '1', 'meninggal', 2, null, null),
            ('PKH', '16.03.01', null, null, '1', 'lainnya', 1, null, null)
    ) as expected(
        program_code,
        region_code,
        month,
        period_kind,
        stage,
        reason,
        families,
        _import_id,
        _first_received
    )
;
-- case: empty: nothing failed
-- given: payments
select *
from (values ('a', 'dibayar')) as given(payment_id, status)
;
-- expect: none
