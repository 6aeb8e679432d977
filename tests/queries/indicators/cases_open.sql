-- case: open at the end of each closed month, zero where nothing is; what is closed later is open
-- until then; a report of the month that has not closed is left out; one without unit is in a
-- part of its own
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
select date '2026-03-10' as as_of
;
-- given: cases
select '16.03.01' as region_code, 'WhatsApp' as channel, *
from
    (
        values
            ('BID', 'pengaduan', timestamp '2026-01-05 08:00', timestamp '2026-01-31 23:59'),
            (null, 'pengaduan', timestamp '2026-01-06 08:00', timestamp '2026-02-01 00:00'),
            ('BID', 'permintaan', timestamp '2026-02-07 08:00', timestamp '2026-03-02 08:00'),
            ('BID', 'permintaan', timestamp '2026-03-01 08:00', null)
    ) as given(unit_code, kind, reported_at, closed_at)
;
-- expect
select
    'region' as unit_kind,
    unit_code,
    period,
    'bulan' as period_kind,
    '*' as program_code,
    part,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value
from
    (
        values
            ('16.03', date '2026-01-01', '*', 1.0),
            ('16.03', date '2026-01-01', 'kind=pengaduan', 1.0),
            ('16.03', date '2026-01-01', 'kind=permintaan', 0.0),
            ('16.03', date '2026-01-01', 'channel=WhatsApp', 1.0),
            ('16.03', date '2026-01-01', 'unit=BID', 0.0),
            ('16.03', date '2026-01-01', 'unit=tidak_dilaporkan', 1.0),
            ('16.03', date '2026-02-01', 'channel=WhatsApp', 1.0),
            ('16.03', date '2026-02-01', 'unit=BID', 1.0),
            ('16.03', date '2026-02-01', 'unit=tidak_dilaporkan', 0.0),
            ('16.03', date '2026-02-01', '*', 1.0),
            ('16.03', date '2026-02-01', 'kind=pengaduan', 0.0),
            ('16.03', date '2026-02-01', 'kind=permintaan', 1.0),
            ('16.03.01', date '2026-01-01', '*', 1.0),
            ('16.03.01', date '2026-02-01', '*', 1.0),
            ('16.03.02', date '2026-01-01', '*', 0.0),
            ('16.03.02', date '2026-02-01', '*', 0.0)
    ) as expected(unit_code, period, part, value)
;
-- case: empty
-- expect: none
