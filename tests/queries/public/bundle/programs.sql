-- case: programmes with figures, all together, and a code that the list lacks
-- given: observations
select *
from (values ('*'), ('PKH'), ('PKH'), ('LAMA')) as given(program_code)
;
-- given: programs
select *
from
    (
        values
            (
                'PKH',
                'Program Keluarga Harapan',
                'jaminan',
                'apbn',
                'triwulan',
                'keluarga',
                4,
                '24',
                'Permensos 1/2018',
                'Bank'
            ),
            (
                'SEMBAKO',
                'Sembako',
                'fakir_miskin',
                'apbn',
                'bulanan',
                'keluarga',
                5,
                '24',
                null,
                'Bank'
            )
    ) as given(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        beneficiary_unit,
        desil_max,
        ppks_codes,
        legal_basis,
        partner
    )
;
-- params
select 'semua program' as every
;
-- expect: in order
select *
from
    (
        values
            ('*', 'semua program', null, null, null, null, null, null, null),
            ('LAMA', 'LAMA', null, null, null, null, null, null, null),
            (
                'PKH',
                'Program Keluarga Harapan',
                'jaminan',
                'apbn',
                'triwulan',
                'keluarga',
                4,
                '24',
                'Permensos 1/2018'
            )
    ) as expected(
        program_code,
        program_name,
        field,
        funding,
        schedule,
        beneficiary_unit,
        desil_max,
        ppks_codes,
        legal_basis
    )
;
-- case: empty
-- given: observations
select 'paid' as indicator
where false
;
-- params
select 'semua program' as every
;
-- expect: none
