-- case: by name; its own kind of period; a programme without payments has none
-- given: programs
select *
from
    (
        values
            ('PKH', 'Program Keluarga Harapan', 'triwulan'),
            ('VETERAN', 'Tali Asih Veteran', 'tahunan'),
            ('BARU', 'Bantuan Baru', 'bulanan')
    ) as given(program_code, program_name, schedule)
;
-- given: observations
select *, 'paid' as indicator, 'region' as unit_kind, '16.03' as unit_code, '*' as part
from
    (
        values
            ('PKH', 'triwulan', date '2026-07-01', 5, 'final'),
            ('PKH', 'triwulan', date '2026-10-01', null, 'provisional'),
            ('PKH', 'tahun', date '2026-01-01', 5, 'provisional'),
            ('PKH', 'tahun', date '2024-01-01', 5, 'final'),
            ('VETERAN', 'tahun', date '2025-01-01', 5, 'final'),
            ('*', 'bulan', date '2026-11-01', 5, 'final')
    ) as given(program_code, period_kind, period, value, status)
;
-- expect: in order
select *
from
    (
        values
            ('BARU', 'Bantuan Baru', null, null, 'bulanan', null, null, null, null, null, null),
            (
                'PKH',
                'Program Keluarga Harapan',
                null,
                null,
                'triwulan',
                null,
                null,
                null,
                'triwulan',
                date '2024-01-01',
                date '2026-07-01'
            ),
            (
                'VETERAN',
                'Tali Asih Veteran',
                null,
                null,
                'tahunan',
                null,
                null,
                null,
                'tahun',
                date '2025-01-01',
                date '2025-01-01'
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        pay_months,
        in_office_budget,
        beneficiary_unit,
        period_kind,
        first_period,
        last_period
    )
;
-- case: what is hidden was paid; what follows the newest arrival is not there yet; other figures
-- do not count
-- given: programs
select 'LANSIA' as program_code, 'Bantuan Lanjut Usia' as program_name
;
-- given: agency
select date '2026-09-12' as as_of
;
-- given: observations
select *, 'region' as unit_kind, '16.03' as unit_code
from
    (
        values
            ('paid', 'LANSIA', '*', 'bulan', date '2026-07-01', null, 'hidden'),
            ('paid', 'LANSIA', '*', 'bulan', date '2026-08-01', 12, 'final'),
            ('paid', 'LANSIA', '*', 'bulan', date '2026-10-01', 12, 'final'),
            ('paid', 'LANSIA', 'sex=P', 'bulan', date '2026-05-01', 12, 'final'),
            ('quota', 'LANSIA', '*', 'bulan', date '2026-06-01', 12, 'final')
    ) as given(indicator, program_code, part, period_kind, period, value, status)
;
-- expect
select
    'LANSIA' as program_code,
    'Bantuan Lanjut Usia' as program_name,
    null as field,
    null as funding,
    null as schedule,
    null as pay_months,
    null as in_office_budget,
    null as beneficiary_unit,
    'bulan' as period_kind,
    date '2026-07-01' as first_period,
    date '2026-08-01' as last_period
;
-- case: empty
-- expect: none
