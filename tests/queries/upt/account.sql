-- case: January and March of a quarter; February was not reported, so 5 people are not explained
-- given: upt_residents
select 'A' as upt_code, *
from
    (
        values
            (date '2026-01-01', 'bulan', 'panti', 50, 4, 1, 2, 0, 1, 0, 50),
            (date '2026-03-01', 'bulan', 'panti', 55, 2, 0, 1, 1, 0, 1, 54),
            (date '2026-03-01', 'bulan', 'dinas', 9, 9, 9, 9, 9, 9, 9, 9),
            (date '2026-04-01', 'bulan', 'panti', 54, 9, 0, 0, 0, 0, 0, 63)
    ) as given(
        month,
        period_kind,
        reported_by,
        start_residents,
        admitted,
        returned_home,
        independent,
        referred,
        died,
        left_without_leave,
        end_residents
    )
;
-- given: observations
select
    'upt_residents' as indicator,
    'upt' as unit_kind,
    'A' as unit_code,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(
        unnest(generate_series(date '2026-01-01', date '2026-04-01', interval 1 month)) as date
    ) as period
;
-- params
select 'A' as upt, date '2026-01-01' as period, 'triwulan' as period_kind
;
-- expect: in order
select line, people, 2 as reported, 3 as expected
from
    (
        values
            ('awal', 50),
            ('diterima', 6),
            ('kembali_ke_keluarga', -1),
            ('mandiri', -3),
            ('dirujuk', -1),
            ('meninggal', -1),
            ('keluar_tanpa_izin', -1),
            ('tidak_diterangkan', 5),
            ('akhir', 54)
    ) as expected(line, people)
;
-- case: a half year in quarters: the first stands for three of six months; no months were sent
-- given: upt_residents
select 'A' as upt_code, 'panti' as reported_by, *
from
    (
        values
            (date '2026-01-01', 'triwulan', 50, 4, 1, 2, 0, 1, 0, 50),
            (date '2026-01-01', 'tahun', 9, 9, 9, 9, 9, 9, 9, 9)
    ) as given(
        month,
        period_kind,
        start_residents,
        admitted,
        returned_home,
        independent,
        referred,
        died,
        left_without_leave,
        end_residents
    )
;
-- given: observations
select
    'upt_residents' as indicator,
    'upt' as unit_kind,
    'A' as unit_code,
    '*' as program_code,
    '*' as part,
    *
from
    (
        values
            (date '2026-01-01', 'triwulan', 50),
            (date '2026-04-01', 'triwulan', null),
            (date '2026-07-01', 'triwulan', null),
            (date '2026-01-01', 'tahun', 50)
    ) as given(period, period_kind, value)
;
-- params
select 'A' as upt, date '2026-01-01' as period, 'semester' as period_kind
;
-- expect: in order
select line, people, 3 as reported, 6 as expected
from
    (
        values
            ('awal', 50),
            ('diterima', 4),
            ('kembali_ke_keluarga', -1),
            ('mandiri', -2),
            ('dirujuk', 0),
            ('meninggal', -1),
            ('keluar_tanpa_izin', 0),
            ('tidak_diterangkan', 0),
            ('akhir', 50)
    ) as expected(line, people)
;
-- case: empty
-- params
select 'A' as upt, date '2026-01-01' as period, 'tahun' as period_kind
;
-- expect: none
