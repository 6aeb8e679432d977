-- case: the largest share first, agreement last; what only one side sent, or August, is no
-- difference
-- given: upt
select *
from (values ('A', 'Panti A'), ('B', 'Panti B')) as given(upt_code, upt_name)
;
-- given: catalogue_indicators
select *
from
    (values ('upt_residents', 'Penghuni UPT'), ('upt_services', 'Layanan UPT')) as given(
        indicator, label
    )
;
-- given: agency
select date '2026-10-09' as as_of
;
-- given: imports
select *
from
    (values (1, 'Panti A'), (2, 'Subbagian Program'), (3, 'Bidang Rehabilitasi')) as given(
        import_id, sender
    )
;
-- given: upt_residents
select 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2026-06-01', 'panti', 90, date '2026-07-03', 1),
            ('A', date '2026-06-01', 'dinas', 100, date '2026-07-11', 2),
            ('B', date '2026-06-01', 'panti', 40, date '2026-07-20', 3),
            ('B', date '2026-06-01', 'dinas', 40, date '2026-07-11', 2),
            ('B', date '2026-07-01', 'panti', 41, date '2026-08-03', 3),
            ('A', date '2026-07-01', 'panti', null, date '2026-08-03', 1),
            ('A', date '2026-07-01', 'dinas', 99, date '2026-08-11', 2),
            ('A', date '2026-08-01', 'panti', 1, date '2026-09-03', 1),
            ('A', date '2026-08-01', 'dinas', 2, date '2026-09-03', 2)
    ) as given(upt_code, month, reported_by, end_residents, _first_received, _import_id)
;
-- given: upt_services
select 'bulan' as period_kind, date '2026-06-01' as month, 'B' as upt_code, *
from
    (
        values
            ('Permakanan', 'panti', 50, date '2026-07-20', 3),
            ('Rujukan', 'panti', 10, date '2026-07-20', 3),
            ('Semua', 'dinas', 48, date '2026-07-11', 2)
    ) as given(service, reported_by, services, _first_received, _import_id)
;
-- params
select '*' as upt, date '2026-07-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                'B',
                'Panti B',
                'upt_services',
                'Layanan UPT',
                date '2026-06-01',
                'bulan',
                60,
                48,
                12,
                20,
                'Bidang Rehabilitasi',
                'Subbagian Program',
                date '2026-07-20',
                81
            ),
            (
                'A',
                'Panti A',
                'upt_residents',
                'Penghuni UPT',
                date '2026-06-01',
                'bulan',
                90,
                100,
                -10,
                10,
                'Panti A',
                'Subbagian Program',
                date '2026-07-11',
                90
            ),
            (
                'B',
                'Panti B',
                'upt_residents',
                'Penghuni UPT',
                date '2026-06-01',
                'bulan',
                40,
                40,
                0,
                0,
                'Bidang Rehabilitasi',
                'Subbagian Program',
                date '2026-07-20',
                81
            )
    ) as expected(
        upt_code,
        upt_name,
        indicator,
        label,
        month,
        period_kind,
        panti,
        dinas,
        difference,
        difference_pct,
        panti_sender,
        dinas_sender,
        since,
        age_days
    )
;
-- case: empty
-- params
select '*' as upt, date '2026-07-01' as period
;
-- expect: none
