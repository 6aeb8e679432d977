-- case: paid once a year, budgeted monthly: on schedule before its pay month, and the office with
-- it
-- given: programs
select *
from
    (
        values
            (
                'VETERAN',
                'Tali Asih Veteran',
                'jaminan_perlindungan_sosial',
                'apbd_kabupaten',
                'tahunan',
                '11'
            )
    ) as given(program_code, program_name, field, funding, schedule, pay_months)
;
-- given: budgets
select
    'VETERAN' as program_code,
    2026 as year,
    'murni' as revision,
    'bulan' as period_kind,
    make_date(2026, m, 1) as month,
    100 as planned_cash_idr,
    case when m <= 9 then 0 end as realised_idr
from (select unnest(generate_series(1, 12)) as m)
;
-- given: observations
select 'office' as unit_kind, date '2026-09-01' as period, 'bulan' as period_kind, '*' as part, *
from
    (
        values
            ('pagu_idr', 'VETERAN', 1200),
            ('planned_cash_idr', 'VETERAN', 900),
            ('realised_idr', 'VETERAN', 0),
            ('realisation_pct', 'VETERAN', 0.0),
            ('deviation_pct', 'VETERAN', -100.0),
            ('pagu_idr', '*', 1200),
            ('planned_cash_idr', '*', 900),
            ('realised_idr', '*', 0),
            ('realisation_pct', '*', 0.0),
            ('deviation_pct', '*', -100.0)
    ) as given(indicator, program_code, value)
;
-- params
select date '2026-09-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                '*',
                null,
                null,
                null,
                null,
                null,
                1200,
                900,
                0,
                75.0,
                0.0,
                -900,
                -100.0,
                0,
                1000,
                'sesuai_jadwal',
                null,
                date '2026-09-01',
                10.0,
                null,
                null,
                1200
            ),
            (
                'VETERAN',
                'Tali Asih Veteran',
                'jaminan_perlindungan_sosial',
                'apbd_kabupaten',
                'tahunan',
                '11',
                1200,
                900,
                0,
                75.0,
                0.0,
                -900,
                -100.0,
                0,
                1000,
                'sesuai_jadwal',
                date '2026-11-01',
                date '2026-09-01',
                10.0,
                null,
                null,
                1200
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        pagu_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        plan_pct,
        realisation_pct,
        deviation_idr,
        deviation_pct,
        due_idr,
        ceiling_idr,
        status,
        next_pay_month,
        last_month,
        tolerance_pct,
        pagu_initial_idr,
        pagu_revised_idr,
        remainder_idr
    )
;
-- case: late, ahead, within the tolerance, not reported; a revision replaces the month that it
-- names
-- given: programs
select program_code, 'bulanan' as schedule, '' as pay_months
from (values ('LATE'), ('AHEAD'), ('FINE'), ('SILENT')) as given(program_code)
;
-- given: budgets
select 2026 as year, 'bulan' as period_kind, date '2026-01-01' as month, *
from
    (
        values
            ('LATE', 'murni', 50, 80),
            ('LATE', 'perubahan', 100, 80),
            ('AHEAD', 'murni', 100, 120),
            ('FINE', 'murni', 100, 91),
            ('SILENT', 'murni', 100, null)
    ) as given(program_code, revision, planned_cash_idr, realised_idr)
;
-- given: observations
select
    'office' as unit_kind,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as part,
    'realised_idr' as indicator,
    *
from (values ('LATE', 80), ('AHEAD', 120), ('FINE', 91)) as given(program_code, value)
;
-- params
select date '2026-01-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                '*',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                400,
                400,
                'belum_melapor',
                null,
                date '2026-01-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'AHEAD',
                null,
                null,
                null,
                'bulanan',
                '',
                null,
                null,
                120,
                null,
                null,
                null,
                null,
                100,
                100,
                'mendahului',
                date '2026-02-01',
                date '2026-01-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'FINE',
                null,
                null,
                null,
                'bulanan',
                '',
                null,
                null,
                91,
                null,
                null,
                null,
                null,
                100,
                100,
                'sesuai_jadwal',
                date '2026-02-01',
                date '2026-01-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'LATE',
                null,
                null,
                null,
                'bulanan',
                '',
                null,
                null,
                80,
                null,
                null,
                null,
                null,
                100,
                100,
                'tertinggal',
                date '2026-02-01',
                date '2026-01-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'SILENT',
                null,
                null,
                null,
                'bulanan',
                '',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                100,
                100,
                'belum_melapor',
                date '2026-02-01',
                null,
                10.0,
                null,
                null,
                null
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        pagu_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        plan_pct,
        realisation_pct,
        deviation_idr,
        deviation_pct,
        due_idr,
        ceiling_idr,
        status,
        next_pay_month,
        last_month,
        tolerance_pct,
        pagu_initial_idr,
        pagu_revised_idr,
        remainder_idr
    )
;
-- case: paid each quarter, budgeted monthly: the whole quarter's payment is neither ahead nor,
-- two months on, behind
-- given: programs
select 'LANSIA' as program_code, 'triwulan' as schedule, '2 5 8 11' as pay_months
;
-- given: budgets
select
    'LANSIA' as program_code,
    2026 as year,
    'murni' as revision,
    'bulan' as period_kind,
    make_date(2026, m, 1) as month,
    100 as planned_cash_idr,
    case when m = 2 then 300 when m <= 4 then 0 end as realised_idr
from (select unnest(generate_series(1, 12)) as m)
;
-- given: observations
select 'office' as unit_kind, date '2026-04-01' as period, 'bulan' as period_kind, '*' as part, *
from
    (
        values
            ('planned_cash_idr', 'LANSIA', 400),
            ('realised_idr', 'LANSIA', 300),
            ('deviation_pct', 'LANSIA', -25.0),
            ('realised_idr', '*', 300)
    ) as given(indicator, program_code, value)
;
-- params
select date '2026-04-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                '*',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                300,
                null,
                null,
                null,
                null,
                200,
                400,
                'sesuai_jadwal',
                null,
                date '2026-04-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'LANSIA',
                null,
                null,
                null,
                'triwulan',
                '2 5 8 11',
                null,
                400,
                300,
                null,
                null,
                -100,
                -25.0,
                200,
                400,
                'sesuai_jadwal',
                date '2026-05-01',
                date '2026-04-01',
                10.0,
                null,
                null,
                null
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        pagu_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        plan_pct,
        realisation_pct,
        deviation_idr,
        deviation_pct,
        due_idr,
        ceiling_idr,
        status,
        next_pay_month,
        last_month,
        tolerance_pct,
        pagu_initial_idr,
        pagu_revised_idr,
        remainder_idr
    )
;
-- case: after the last pay month of the year the next one is next year's; paid once only has none
-- given: programs
select *
from
    (values ('YEARLY', 'tahunan', '3'), ('ONCE', 'sekali', '3')) as given(
        program_code, schedule, pay_months
    )
;
-- given: budgets
select
    2026 as year,
    'murni' as revision,
    'bulan' as period_kind,
    date '2026-03-01' as month,
    100 as planned_cash_idr,
    0 as realised_idr,
    *
from (values ('YEARLY'), ('ONCE')) as given(program_code)
;
-- given: observations
select
    'office' as unit_kind,
    date '2026-04-01' as period,
    'bulan' as period_kind,
    '*' as part,
    'realised_idr' as indicator,
    *
from (values ('YEARLY', 0), ('ONCE', 100), ('*', 100)) as given(program_code, value)
;
-- params
select date '2026-04-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                '*',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                100,
                null,
                null,
                null,
                null,
                200,
                200,
                'tertinggal',
                null,
                date '2026-03-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'ONCE',
                null,
                null,
                null,
                'sekali',
                '3',
                null,
                null,
                100,
                null,
                null,
                null,
                null,
                100,
                100,
                'sesuai_jadwal',
                null,
                date '2026-03-01',
                10.0,
                null,
                null,
                null
            ),
            (
                'YEARLY',
                null,
                null,
                null,
                'tahunan',
                '3',
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                100,
                100,
                'tertinggal',
                date '2027-03-01',
                date '2026-03-01',
                10.0,
                null,
                null,
                null
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        pagu_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        plan_pct,
        realisation_pct,
        deviation_idr,
        deviation_pct,
        due_idr,
        ceiling_idr,
        status,
        next_pay_month,
        last_month,
        tolerance_pct,
        pagu_initial_idr,
        pagu_revised_idr,
        remainder_idr
    )
;
-- case: a month whose report is not yet due has not been missed
-- given: agency
select 'x' as slug, date '2026-10-08' as as_of
;
-- given: catalogue_datasets
select 'budgets' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: programs
select 'A' as program_code, 'bulanan' as schedule, '' as pay_months
;
-- given: budgets
select
    'A' as program_code,
    2026 as year,
    'murni' as revision,
    'bulan' as period_kind,
    date '2026-09-01' as month,
    100 as planned_cash_idr
;
-- params
select date '2026-09-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                '*',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                100,
                100,
                'belum_jatuh_tempo',
                null,
                null,
                10.0,
                null,
                null,
                null
            ),
            (
                'A',
                null,
                null,
                null,
                'bulanan',
                '',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                100,
                100,
                'belum_jatuh_tempo',
                date '2026-10-01',
                null,
                10.0,
                null,
                null,
                null
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        pagu_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        plan_pct,
        realisation_pct,
        deviation_idr,
        deviation_pct,
        due_idr,
        ceiling_idr,
        status,
        next_pay_month,
        last_month,
        tolerance_pct,
        pagu_initial_idr,
        pagu_revised_idr,
        remainder_idr
    )
;
-- case: the ceiling as first set and as revised; where only some are revised, the office's revised
-- one counts the others as they were
-- given: programs
select *, 'bulanan' as schedule, '' as pay_months
from (values ('A', true), ('B', true), ('PKH', false)) as given(program_code, in_office_budget)
;
-- given: budgets
select 2026 as year, 'bulan' as period_kind, *
from
    (
        values
            ('A', 'murni', date '2026-01-01', 1000, 10),
            ('A', 'perubahan', date '2026-01-01', 1100, 10),
            ('B', 'murni', date '2026-01-01', 500, 5),
            ('PKH', 'murni', date '2026-01-01', 9000, 90)
    ) as given(program_code, revision, month, pagu_idr, planned_cash_idr)
;
-- given: observations
select
    'office' as unit_kind,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    '*' as part,
    indicator,
    program_code,
    value
from
    (
        values
            ('pagu_idr', '*', 1600),
            ('realised_idr', '*', 15),
            ('pagu_idr', 'A', 1100),
            ('realised_idr', 'A', 10),
            ('pagu_idr', 'B', 500),
            ('realised_idr', 'B', 5)
    ) as given(indicator, program_code, value)
;
-- params
select date '2026-01-01' as period
;
-- expect: in order
select *
from
    (
        values
            (
                '*',
                null,
                null,
                null,
                null,
                null,
                1600,
                null,
                15,
                null,
                null,
                null,
                null,
                15,
                15,
                'sesuai_jadwal',
                null,
                null,
                10.0,
                1500,
                1600,
                1585
            ),
            (
                'A',
                null,
                null,
                null,
                'bulanan',
                '',
                1100,
                null,
                10,
                null,
                null,
                null,
                null,
                10,
                10,
                'sesuai_jadwal',
                date '2026-02-01',
                null,
                10.0,
                1000,
                1100,
                1090
            ),
            (
                'B',
                null,
                null,
                null,
                'bulanan',
                '',
                500,
                null,
                5,
                null,
                null,
                null,
                null,
                5,
                5,
                'sesuai_jadwal',
                date '2026-02-01',
                null,
                10.0,
                500,
                null,
                495
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        pagu_idr,
        planned_to_date_idr,
        realised_to_date_idr,
        plan_pct,
        realisation_pct,
        deviation_idr,
        deviation_pct,
        due_idr,
        ceiling_idr,
        status,
        next_pay_month,
        last_month,
        tolerance_pct,
        pagu_initial_idr,
        pagu_revised_idr,
        remainder_idr
    )
;
-- case: empty
-- params
select date '2026-04-01' as period
;
-- expect: none
