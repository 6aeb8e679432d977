-- case: the panti's own figures, 2 of 3 months reported; a reason that no report carries is NULL,
-- not 0
-- given: upt
select *
from (values ('A', 'anak'), ('B', 'lansia')) as given(upt_code, kind)
;
-- given: upt_residents
select 'bulan' as period_kind, *
from
    (
        values
            ('A', date '2026-01-01', 'panti', 4, 1, 0, 2, 0),
            ('A', date '2026-02-01', 'panti', 1, 1, 0, 0, 1),
            ('A', date '2026-02-01', 'dinas', 9, 9, 9, 9, 9),
            ('B', date '2026-02-01', 'panti', 7, 7, 7, 7, 7),
            ('A', date '2025-12-01', 'panti', 7, 7, 7, 7, 7)
    ) as given(upt_code, month, reported_by, admitted, returned_home, independent, referred, died)
;
-- given: observations
select
    'upt' as unit_kind,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    'upt_residents' as indicator,
    *
from
    (
        values
            ('A', date '2026-01-01', 10),
            ('A', date '2026-02-01', 11),
            ('A', date '2026-03-01', null),
            ('B', date '2026-02-01', 5)
    ) as given(unit_code, period, value)
;
-- params
select date '2026-01-01' as period, 'tahun' as period_kind, '*' as upt, 'anak' as kind
;
-- expect: in order
select *
from
    (
        values
            ('masuk', 'diterima', 5, 2, 3),
            ('keluar', 'kembali_ke_keluarga', 2, 2, 3),
            ('keluar', 'mandiri', 0, 2, 3),
            ('keluar', 'dirujuk', 2, 2, 3),
            ('keluar', 'meninggal', 1, 2, 3),
            ('keluar', 'keluar_tanpa_izin', null, 2, 3)
    ) as expected(direction, reason, people, reported, expected)
;
-- case: empty
-- params
select date '2026-01-01' as period, 'tahun' as period_kind, 'A' as upt, '*' as kind
;
-- expect: none
