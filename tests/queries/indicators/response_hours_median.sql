-- case: medians of the rows by month of the report; what nobody has reached yet counts as reported;
-- a month that has not closed is left out; a report without channel or unit is a part of its own
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03'),
            ('16.03.02', 'Lawang Kidul', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: agency
select date '2026-02-10' as as_of
;
-- given: cases
select *
from
    (
        values
            (
                '16.03.01',
                'pengaduan',
                'WhatsApp',
                'BID',
                timestamp '2026-01-05 08:00',
                timestamp '2026-01-05 12:00'
            ),
            (
                '16.03.02',
                'pengaduan',
                null,
                null,
                timestamp '2026-01-31 20:00',
                timestamp '2026-02-01 06:00'
            ),
            ('16.03.02', 'permintaan', null, null, timestamp '2026-01-07 08:00', null),
            (
                '16.03.02',
                'permintaan',
                null,
                null,
                timestamp '2026-02-01 08:00',
                timestamp '2026-02-01 09:00'
            )
    ) as given(region_code, kind, channel, unit_code, reported_at, reached_at)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    kinds.period_kind,
    '*' as program_code,
    part,
    numerator,
    denominator,
    value
from
    (
        values
            ('16.03.01', '*', 1, 1, 4.0),
            ('16.03.01', 'kind=pengaduan', 1, 1, 4.0),
            ('16.03.01', 'channel=WhatsApp', 1, 1, 4.0),
            ('16.03.01', 'unit=BID', 1, 1, 4.0),
            ('16.03.02', '*', 1, 2, 10.0),
            ('16.03.02', 'kind=pengaduan', 1, 1, 10.0),
            ('16.03.02', 'kind=permintaan', 0, 1, null),
            ('16.03.02', 'channel=tidak_dilaporkan', 1, 2, 10.0),
            ('16.03.02', 'unit=tidak_dilaporkan', 1, 2, 10.0),
            ('16.03', '*', 2, 3, 7.0),
            ('16.03', 'kind=pengaduan', 2, 2, 7.0),
            ('16.03', 'kind=permintaan', 0, 1, null),
            ('16.03', 'channel=WhatsApp', 1, 1, 4.0),
            ('16.03', 'unit=BID', 1, 1, 4.0),
            ('16.03', 'channel=tidak_dilaporkan', 1, 2, 10.0),
            ('16.03', 'unit=tidak_dilaporkan', 1, 2, 10.0)
    ) as expected(unit_code, part, numerator, denominator, value)
cross join (values ('bulan'), ('tahun')) as kinds(period_kind)
;
-- case: empty
-- expect: none
