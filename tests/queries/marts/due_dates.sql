-- case: the tenth of the month after the period; the last day where the month is shorter
-- given: catalogue_datasets
select *
from
    (
        values
            ('disbursements', 'monthly', 10),
            ('late', 'monthly', 31),
            ('yearly', 'yearly', 15),
            ('weekly', 'weekly', 1),
            ('undated', 'quarterly', 0),
            ('poverty', 'published', 0)
    ) as given(dataset, frequency, due_day)
;
-- given: calendar_periods
select *
from
    (
        values
            ('bulan', date '2026-01-01', date '2026-01-01', date '2026-02-01'),
            ('triwulan', date '2026-07-01', date '2026-09-01', date '2026-10-01')
    ) as given(period_kind, period, last_month, next_month)
;
-- expect
select *
from
    (
        values
            (
                'disbursements',
                'bulan',
                date '2026-01-01',
                date '2026-01-01',
                date '2026-02-01',
                date '2026-02-10'
            ),
            (
                'disbursements',
                'triwulan',
                date '2026-07-01',
                date '2026-09-01',
                date '2026-10-01',
                date '2026-10-10'
            ),
            (
                'late',
                'bulan',
                date '2026-01-01',
                date '2026-01-01',
                date '2026-02-01',
                date '2026-02-28'
            ),
            (
                'late',
                'triwulan',
                date '2026-07-01',
                date '2026-09-01',
                date '2026-10-01',
                date '2026-10-31'
            ),
            (
                'yearly',
                'bulan',
                date '2026-01-01',
                date '2026-01-01',
                date '2026-02-01',
                date '2026-02-15'
            ),
            (
                'yearly',
                'triwulan',
                date '2026-07-01',
                date '2026-09-01',
                date '2026-10-01',
                date '2026-10-15'
            )
    ) as expected(dataset, period_kind, period, last_month, next_month, due_date)
;
-- case: empty
-- expect: none
