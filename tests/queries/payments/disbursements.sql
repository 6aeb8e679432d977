-- case: three payments of one stage and one of the next; money counts where it was paid
-- given: payments
select *
from
    (
        values
            ('a', 'PKH', '16.03.01', '1', 225000, 'dibayar', date '2026-07-06', date '2026-07-09'),
            ('b', 'PKH', '16.03.01', '1', 300000, 'dibayar', date '2026-07-05', date '2026-07-12'),
            ('c', 'PKH', '16.03.01', '1', 300000, 'gagal', date '2026-07-06', date '2026-07-20'),
            ('d', 'PKH', '16.03.01', '2', 100000, 'menunggu', null, null)
    ) as given(
        payment_id, program_code, region_code, stage, amount_idr, status, sp2d_date, transfer_date
    )
;
-- expect
select *
from
    (
        values
            (
                'PKH',
                '16.03.01',
                null,
                null,
                '1',
                3,
                3,
                825000,
                2,
                1,
                0,
                525000,
                date '2026-07-05',
                date '2026-07-12',
                null,
                null
            ),
            ('PKH', '16.03.01', null, null, '2', 1, 0, null, 0, 0, 1, null, null, null, null, null)
    ) as expected(
        program_code,
        region_code,
        month,
        period_kind,
        stage,
        quota,
        sp2d_recipients,
        sp2d_idr,
        paid,
        failed,
        waiting,
        amount_idr,
        sp2d_date,
        transfer_date,
        _import_id,
        _first_received
    )
;
-- case: empty
-- expect: none
