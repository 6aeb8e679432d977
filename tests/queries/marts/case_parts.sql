-- case: each report once in every dimension, for its area and the one above; without channel or
-- unit
-- it is in a part of that name; closed after the last closed month is still open; a report of the
-- running month is left out
-- given: regions
select *, true as own
from
    (
        values
            ('16.03', 'Muara Enim', 'kabupaten', '16'),
            ('16.03.01', 'Gunung Megang', 'kecamatan', '16.03')
    ) as given(region_code, region_name, level, parent_code)
;
-- given: agency
select date '2026-02-10' as as_of
;
-- given: cases
select '16.03.01' as region_code, *
from
    (
        values
            (
                'pengaduan',
                'WhatsApp',
                'BID',
                timestamp '2026-01-05 08:00',
                timestamp '2026-01-05 12:00',
                timestamp '2026-01-31 23:59'
            ),
            (
                'permintaan',
                null,
                null,
                timestamp '2026-01-31 20:00',
                null,
                timestamp '2026-02-01 06:00'
            ),
            ('permintaan', null, null, timestamp '2026-02-01 08:00', null, null)
    ) as given(kind, channel, unit_code, reported_at, reached_at, closed_at)
;
-- expect
select units.unit_code, part, date '2026-01-01' as month, hours, closed_month
from
    (
        values
            ('*', 4.0, date '2026-01-01'),
            ('kind=pengaduan', 4.0, date '2026-01-01'),
            ('channel=WhatsApp', 4.0, date '2026-01-01'),
            ('unit=BID', 4.0, date '2026-01-01'),
            ('*', null, null),
            ('kind=permintaan', null, null),
            ('channel=tidak_dilaporkan', null, null),
            ('unit=tidak_dilaporkan', null, null)
    ) as expected(part, hours, closed_month)
cross join (values ('16.03'), ('16.03.01')) as units(unit_code)
;
-- case: empty
-- expect: none
