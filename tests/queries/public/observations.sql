-- case: publishable indicators at their public levels; the two largest payments beside an amount
-- given: catalogue_indicators
select *
from
    (
        values
            ('paid', true, 'desa'),
            ('disbursed_idr', true, 'desa'),
            ('graduated', true, 'kabupaten'),
            ('cases_open', false, 'desa')
    ) as given(indicator, publishable, public_from)
;
-- given: area_inside
select *
from
    (
        values
            ('16.03', '16.03'),
            ('16.03', '16.03.01'),
            ('16.03', '16.03.02'),
            ('16.03.01', '16.03.01'),
            ('16.03.02', '16.03.02')
    ) as given(unit_code, region_code)
;
-- given: payment_shares
select *
from
    (
        values
            ('PKH', '16.03.01', date '2026-07-01', 'bulan', 900, 800),
            ('PKH', '16.03.02', date '2026-07-01', 'bulan', 700, 600)
    ) as given(program_code, region_code, month, period_kind, largest_idr, second_idr)
;
-- given: observations
select *, date '2026-07-01' as period, 'bulan' as period_kind, 'PKH' as program_code, '*' as part
from
    (
        values
            ('paid', 'region', '16.03.01', 'kecamatan', 12.0),
            ('disbursed_idr', 'region', '16.03.01', 'kecamatan', 4000.0),
            ('disbursed_idr', 'region', '16.03', 'kabupaten', 7000.0),
            ('graduated', 'region', '16.03.01', 'kecamatan', 3.0),
            ('graduated', 'region', '16.03', 'kabupaten', 8.0),
            ('paid', 'office', 'muara-enim', 'office', 20.0),
            ('cases_open', 'region', '16.03', 'kabupaten', 5.0)
    ) as given(indicator, unit_kind, unit_code, level, value)
;
-- expect
select
    indicator,
    unit_kind,
    unit_code,
    level,
    date '2026-07-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value,
    cast(null as bigint) as reported,
    cast(null as bigint) as expected,
    cast(null as varchar) as status,
    largest_idr,
    second_idr,
    false as coarse_only
from
    (
        values
            ('paid', 'region', '16.03.01', 'kecamatan', 12.0, null, null),
            ('disbursed_idr', 'region', '16.03.01', 'kecamatan', 4000.0, 900, 800),
            ('disbursed_idr', 'region', '16.03', 'kabupaten', 7000.0, 900, 900),
            ('graduated', 'region', '16.03', 'kabupaten', 8.0, null, null),
            ('paid', 'office', 'muara-enim', 'office', 20.0, null, null)
    ) as expected(indicator, unit_kind, unit_code, level, value, largest_idr, second_idr)
;
-- case: kinds that mark whoever is counted stay at kabupaten; below it one breakdown at a time
-- given: catalogue_indicators
select 'ppks_people' as indicator, true as publishable, 'desa' as public_from
;
-- given: ppks_kinds
select *
from (values (9, 'ya'), (24, 'tidak'), (14, 'ya')) as given(ppks_code, stigmatising)
;
-- given: programs
select *
from
    (values ('HIV', '9 14'), ('CAMPUR', '9 24'), ('PKH', '24'), ('TANPA', '')) as given(
        program_code, ppks_codes
    )
;
-- given: observations
select
    'ppks_people' as indicator,
    'region' as unit_kind,
    given.*,
    date '2026-01-01' as period,
    'tahun' as period_kind
from
    (
        values
            ('16.03.01', 'kecamatan', '*', 'kind=9'),
            ('16.03.01', 'kecamatan', '*', 'kind=24'),
            ('16.03.01', 'kecamatan', '*', 'kind=24,sex=P'),
            ('16.03', 'kabupaten', '*', 'kind=9,sex=P'),
            ('16.03.01', 'kecamatan', 'HIV', '*'),
            ('16.03.01', 'kecamatan', 'CAMPUR', '*'),
            ('16.03.01', 'kecamatan', 'PKH', '*'),
            ('16.03.01', 'kecamatan', 'TANPA', '*'),
            ('16.03', 'kabupaten', 'HIV', '*'),
            ('16.03.01.2001', 'desa', 'HIV', '*')
    ) as given(unit_code, level, program_code, part)
;
-- expect
select
    'ppks_people' as indicator,
    'region' as unit_kind,
    unit_code,
    level,
    date '2026-01-01' as period,
    'tahun' as period_kind,
    program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    cast(null as double) as value,
    cast(null as bigint) as reported,
    cast(null as bigint) as expected,
    cast(null as varchar) as status,
    cast(null as bigint) as largest_idr,
    cast(null as bigint) as second_idr,
    coarse_only
from
    (
        values
            ('16.03.01', 'kecamatan', '*', 'kind=9', true),
            ('16.03.01', 'kecamatan', '*', 'kind=24', false),
            ('16.03', 'kabupaten', '*', 'kind=9,sex=P', false),
            ('16.03.01', 'kecamatan', 'HIV', '*', true),
            ('16.03.01', 'kecamatan', 'CAMPUR', '*', false),
            ('16.03.01', 'kecamatan', 'PKH', '*', false),
            ('16.03.01', 'kecamatan', 'TANPA', '*', false),
            ('16.03', 'kabupaten', 'HIV', '*', false),
            ('16.03.01.2001', 'desa', 'HIV', '*', true)
    ) as expected(unit_code, level, program_code, part, coarse_only)
;
-- case: empty
-- expect: none
;
-- case: what the office spends is told of years that are over, what it may spend by month too
-- given: catalogue_indicators
select *
from
    (values ('realised_idr', true, 'desa', true), ('pagu_idr', true, 'desa', false)) as given(
        indicator, publishable, public_from, yearly
    )
;
-- given: observations
select *
from
    (
        values
            (
                'realised_idr',
                'office',
                'kantor',
                'office',
                date '2026-01-01',
                'tahun',
                'PKH',
                '*',
                'final'
            ),
            (
                'realised_idr',
                'office',
                'kantor',
                'office',
                date '2027-01-01',
                'tahun',
                'PKH',
                '*',
                'provisional'
            ),
            (
                'realised_idr',
                'office',
                'kantor',
                'office',
                date '2026-05-01',
                'bulan',
                'PKH',
                '*',
                'final'
            ),
            (
                'pagu_idr',
                'office',
                'kantor',
                'office',
                date '2026-05-01',
                'bulan',
                'PKH',
                '*',
                'provisional'
            )
    ) as given(
        indicator, unit_kind, unit_code, level, period, period_kind, program_code, part, status
    )
;
-- expect
select *
from
    (
        values
            (
                'realised_idr',
                'office',
                'kantor',
                'office',
                date '2026-01-01',
                'tahun',
                'PKH',
                '*',
                null,
                null,
                null,
                null,
                null,
                'final',
                null,
                null,
                false
            ),
            (
                'pagu_idr',
                'office',
                'kantor',
                'office',
                date '2026-05-01',
                'bulan',
                'PKH',
                '*',
                null,
                null,
                null,
                null,
                null,
                'provisional',
                null,
                null,
                false
            )
    ) as expected(
        indicator,
        unit_kind,
        unit_code,
        level,
        period,
        period_kind,
        program_code,
        part,
        numerator,
        denominator,
        value,
        reported,
        expected,
        status,
        largest_idr,
        second_idr,
        coarse_only
    )
;
-- case: an office that has brought in nothing that falls due says nothing of its reports
-- given: catalogue_indicators
select *
from
    (values ('reports_received_pct', true, 'desa', 'Pelaporan')) as given(
        indicator, publishable, public_from, subject
    )
;
-- given: reports
select *
from (values ('budgets', date '2026-05-01', cast(null as date))) as given(dataset, period, received)
;
-- given: observations
select *
from
    (
        values
            (
                'reports_received_pct',
                'office',
                'kantor',
                'office',
                date '2026-05-01',
                'bulan',
                '*',
                '*'
            )
    ) as given(indicator, unit_kind, unit_code, level, period, period_kind, program_code, part)
;
-- expect: none
;
-- case: one that has brought in a report says of how many
-- given: catalogue_indicators as before
-- given: observations as before
-- given: reports
select *
from (values ('budgets', date '2026-05-01', date '2026-06-02')) as given(dataset, period, received)
;
-- expect
select
    'reports_received_pct' as indicator,
    'office' as unit_kind,
    'kantor' as unit_code,
    'office' as level,
    date '2026-05-01' as period,
    'bulan' as period_kind,
    '*' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    null as value,
    null as reported,
    null as expected,
    null as status,
    null as largest_idr,
    null as second_idr,
    false as coarse_only
;
