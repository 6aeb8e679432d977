-- case: a quarterly programme stands in the month in which its quarter starts; '*' is not a
-- programme
-- given: agency
select 'x' as slug, '16.03' as region_code
;
-- given: programs
select *
from
    (
        values ('PKH', 'Program Keluarga Harapan', 'apbn', 'triwulan', '2 5 8 11', 'keluarga')
    ) as given(program_code, program_name, funding, schedule, pay_months, beneficiary_unit)
;
-- given: observations
select 'region' as unit_kind, '16.03' as unit_code, date '2026-07-01' as period, '*' as part, *
from
    (
        values
            ('quota', 'PKH', 'triwulan', null, null, 100, 20, 22),
            ('paid', 'PKH', 'triwulan', null, null, 90, 20, 22),
            ('failed', 'PKH', 'triwulan', null, null, 4, 20, 22),
            ('paid_pct', 'PKH', 'triwulan', 90, 100, 90.0, 20, 22),
            ('recipient_families', 'PKH', 'triwulan', null, null, 90, 20, 22),
            ('paid', 'SEMBAKO', 'bulan', null, null, null, 0, 22),
            ('paid', '*', 'bulan', null, null, 90, 20, 22),
            ('paid', 'PKH', 'tahun', null, null, 900, 20, 22)
    ) as given(
        indicator, program_code, period_kind, numerator, denominator, value, reported, expected
    )
;
-- params
select date '2026-07-01' as period, 'bulan' as period_kind, '*' as region
;
-- expect: in order
select *
from
    (
        values
            (
                'PKH',
                'Program Keluarga Harapan',
                'apbn',
                'triwulan',
                '2 5 8 11',
                'keluarga',
                'triwulan',
                100,
                90,
                4,
                6,
                90.0,
                null,
                90,
                null,
                20,
                22
            ),
            (
                'SEMBAKO',
                null,
                null,
                null,
                null,
                null,
                'bulan',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                22
            )
    ) as expected(
        program_code,
        program_name,
        funding,
        schedule,
        pay_months,
        beneficiary_unit,
        period_kind,
        quota,
        paid,
        failed,
        waiting,
        paid_pct,
        failed_pct,
        recipient_families,
        disbursed_idr,
        reported,
        expected
    )
;
-- case: empty
-- params
select date '2026-07-01' as period, 'bulan' as period_kind, '16.03' as region
;
-- expect: none
