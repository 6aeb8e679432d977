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
-- given: disbursements
select *
from
    (
        values
            ('PKH', date '2026-07-01', 'triwulan', 5),
            ('PKH', date '2026-10-01', 'triwulan', null),
            ('PKH', date '2024-01-01', 'tahun', 5),
            ('VETERAN', date '2025-01-01', 'tahun', 5)
    ) as given(program_code, month, period_kind, paid)
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
-- case: empty
-- expect: none
