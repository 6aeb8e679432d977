-- case: the two largest paid ones; equal ones are both largest; failed ones do not count
-- given: payments
select *
from
    (
        values
            ('1', 'PKH', '16.03.01', date '2026-08-01', 'bulan', 500, 'dibayar'),
            ('2', 'PKH', '16.03.01', date '2026-08-01', 'bulan', 200, 'dibayar'),
            ('3', 'PKH', '16.03.01', date '2026-08-01', 'bulan', 300, 'dibayar'),
            ('4', 'PKH', '16.03.01', date '2026-08-01', 'bulan', 900, 'gagal'),
            ('5', 'PKH', '16.03.02', date '2026-08-01', 'bulan', 200, 'dibayar'),
            ('6', 'PKH', '16.03.02', date '2026-08-01', 'bulan', 200, 'dibayar'),
            ('7', 'PKH', '16.03.03', date '2026-08-01', 'bulan', 700, 'dibayar')
    ) as given(payment_id, program_code, region_code, month, period_kind, amount_idr, status)
;
-- expect
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-08-01', 'bulan', 500, 300),
            ('PKH', '16.03.02', date '2026-08-01', 'bulan', 200, 200),
            ('PKH', '16.03.03', date '2026-08-01', 'bulan', 700, null)
    ) as expected(program_code, region_code, month, period_kind, largest_idr, second_idr)
;
-- case: empty, nobody was paid
-- expect: none
