-- case: of the indicator and inside of the region; a quarter touches its second month; an
-- answered one is silent
-- given: upt
select *
from (values ('PSTW', '16.03.02'), ('PSAA', '16.06.02')) as given(upt_code, region_code)
;
-- given: findings
select 'jump' as check_name, 'x' as unit_name, 1 as value, 'e' as evidence, *
from
    (
        values
            (
                'a',
                'region',
                '16.03.01',
                date '2026-07-01',
                'triwulan',
                'PKH',
                'paid paid_pct',
                null
            ),
            ('b', 'region', '16.03.01', date '2026-07-01', 'triwulan', 'PKH', 'paid_pct', null),
            ('c', 'region', '16.06.01', date '2026-07-01', 'triwulan', 'PKH', 'paid', null),
            ('d', 'region', '16.03.01', date '2026-07-01', 'triwulan', 'SEMBAKO', 'paid', null),
            ('e', 'region', '16.03.01', date '2026-04-01', 'triwulan', 'PKH', 'paid', null),
            ('f', 'region', '16.03', date '2026-08-01', 'bulan', '*', 'paid', null),
            ('g', 'region', '16.03.01', date '2026-08-01', 'bulan', 'PKH', 'paid', 'Ani'),
            ('h', 'upt', 'PSTW', date '2026-08-01', 'bulan', '*', 'paid', null),
            ('i', 'upt', 'PSAA', date '2026-08-01', 'bulan', '*', 'paid', null),
            ('j', 'office', 'muara-enim', date '2026-08-01', 'bulan', '*', 'paid', null)
    ) as given(
        finding_id, unit_kind, unit_code, period, period_kind, program_code, indicators, answered_by
    )
;
-- params
select
    'paid' as indicator,
    '16.03' as region,
    'PKH' as program,
    date '2026-08-01' as period_from,
    date '2026-08-01' as period_to
;
-- expect: in order
select *, 1 as value, 'e' as evidence
from
    (
        values
            ('f', 'jump', 'region', '16.03', 'x', date '2026-08-01', 'bulan', '*'),
            ('h', 'jump', 'upt', 'PSTW', 'x', date '2026-08-01', 'bulan', '*'),
            ('j', 'jump', 'office', 'muara-enim', 'x', date '2026-08-01', 'bulan', '*'),
            ('a', 'jump', 'region', '16.03.01', 'x', date '2026-07-01', 'triwulan', 'PKH')
    ) as expected(
        finding_id, check_name, unit_kind, unit_code, unit_name, period, period_kind, program_code
    )
;
-- case: empty
-- params
select
    'paid' as indicator,
    '*' as region,
    '*' as program,
    date '2026-08-01' as period_from,
    date '2026-08-01' as period_to
;
-- expect: none
