-- case: a month by the Mondays of its weeks, newest first; nihil stands in the log
-- given: upt
select 'A' as upt_code, 'Panti Bina' as upt_name
;
-- given: upt_activities
select *, date '2026-10-07' as _first_received
from
    (
        values
            ('A', date '2026-08-31', 'Senam pagi', 'Bimbingan fisik', 12, null, date '2026-09-06'),
            ('A', date '2026-09-02', 'Senam lansia', 'Bimbingan fisik', 9, false, null),
            ('A', date '2026-09-07', 'Nihil', null, null, true, date '2026-09-14'),
            ('X', date '2026-09-08', 'Rapat', 'Bimbingan sosial', 5, false, date '2026-09-14'),
            ('A', date '2026-08-30', 'Senam pagi', 'Bimbingan fisik', 12, false, date '2026-08-30')
    ) as given(upt_code, date, title, kind, participants, is_nihil, reported_at)
;
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, '*' as upt, '*' as kind, '' as search
;
-- expect: in order
select date, upt_code, upt_name, kind, title, participants, is_nihil, received, week
from
    (
        values
            (
                date '2026-09-08',
                'X',
                null,
                'Bimbingan sosial',
                'Rapat',
                5,
                false,
                date '2026-09-14',
                date '2026-09-07'
            ),
            (
                date '2026-09-07',
                'A',
                'Panti Bina',
                null,
                'Nihil',
                null,
                true,
                date '2026-09-14',
                date '2026-09-07'
            )
    ) as expected(date, upt_code, upt_name, kind, title, participants, is_nihil, received, week)
;
-- case: all words must stand somewhere in title, kind or name, whatever their case
-- given: upt
select 'A' as upt_code, 'Panti Bina' as upt_name
;
-- given: upt_activities
select *, date '2026-10-07' as _first_received
from
    (
        values
            ('A', date '2026-08-31', 'Senam pagi', 'Bimbingan fisik', 12, null, date '2026-09-06'),
            ('A', date '2026-09-02', 'Senam lansia', 'Bimbingan fisik', 9, false, null),
            ('A', date '2026-09-07', 'Nihil', null, null, true, date '2026-09-14'),
            ('X', date '2026-09-08', 'Rapat', 'Bimbingan sosial', 5, false, date '2026-09-14'),
            ('A', date '2026-08-30', 'Senam pagi', 'Bimbingan fisik', 12, false, date '2026-08-30')
    ) as given(upt_code, date, title, kind, participants, is_nihil, reported_at)
;
-- params
select
    date '2026-01-01' as period,
    'tahun' as period_kind,
    '*' as upt,
    '*' as kind,
    '  SENAM bina pagi' as search
;
-- expect: in order
select date, upt_code, upt_name, kind, title, participants, is_nihil, received, week
from
    (
        values
            (
                date '2026-08-31',
                'A',
                'Panti Bina',
                'Bimbingan fisik',
                'Senam pagi',
                12,
                false,
                date '2026-09-06',
                date '2026-08-31'
            ),
            (
                date '2026-08-30',
                'A',
                'Panti Bina',
                'Bimbingan fisik',
                'Senam pagi',
                12,
                false,
                date '2026-08-30',
                date '2026-08-24'
            )
    ) as expected(date, upt_code, upt_name, kind, title, participants, is_nihil, received, week)
;
-- case: one home and one kind
-- given: upt
select 'A' as upt_code, 'Panti Bina' as upt_name
;
-- given: upt_activities
select *, date '2026-10-07' as _first_received
from
    (
        values
            ('A', date '2026-08-31', 'Senam pagi', 'Bimbingan fisik', 12, null, date '2026-09-06'),
            ('A', date '2026-09-02', 'Senam lansia', 'Bimbingan fisik', 9, false, null),
            ('A', date '2026-09-07', 'Nihil', null, null, true, date '2026-09-14'),
            ('X', date '2026-09-08', 'Rapat', 'Bimbingan sosial', 5, false, date '2026-09-14'),
            ('A', date '2026-08-30', 'Senam pagi', 'Bimbingan fisik', 12, false, date '2026-08-30')
    ) as given(upt_code, date, title, kind, participants, is_nihil, reported_at)
;
-- params
select
    date '2026-01-01' as period,
    'tahun' as period_kind,
    'A' as upt,
    'Bimbingan fisik' as kind,
    '' as search
;
-- expect: in order
select date, upt_code, upt_name, kind, title, participants, is_nihil, received, week
from
    (
        values
            (
                date '2026-09-02',
                'A',
                'Panti Bina',
                'Bimbingan fisik',
                'Senam lansia',
                9,
                false,
                date '2026-10-07',
                date '2026-08-31'
            ),
            (
                date '2026-08-31',
                'A',
                'Panti Bina',
                'Bimbingan fisik',
                'Senam pagi',
                12,
                false,
                date '2026-09-06',
                date '2026-08-31'
            ),
            (
                date '2026-08-30',
                'A',
                'Panti Bina',
                'Bimbingan fisik',
                'Senam pagi',
                12,
                false,
                date '2026-08-30',
                date '2026-08-24'
            )
    ) as expected(date, upt_code, upt_name, kind, title, participants, is_nihil, received, week)
;
-- case: empty
-- params
select date '2026-09-01' as period, 'bulan' as period_kind, '*' as upt, '*' as kind, '' as search
;
-- expect: none
