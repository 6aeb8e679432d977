-- What a release says of those before it (dashboard/publication/figures.py) and of its sums (disclosure/relations.py).
create table publications (
    version varchar, published_at timestamp, as_of date, note varchar, withdrawn_at timestamp
)
;
insert into publications values
    ('p0001', '2026-09-01 08:00', '2026-08-20', 'Terbitan pertama.', null),
    ('p0002', '2026-10-01 08:00', '2026-09-20', 'Ditambah angka September.', '2026-10-03 09:00'),
    ('p0003', '2026-11-22 10:00', '2026-10-09', 'Angka Oktober.', null)
;
create table corrections (
    indicator varchar, unit_kind varchar, unit_code varchar, unit_name varchar, level varchar, period date,
    period_kind varchar, program_code varchar, part varchar, old_value double, new_value double, version varchar,
    words varchar
)
;
insert into corrections values
    ('paid', 'region', '64.08', 'Kutai Timur', 'kabupaten', date '2026-01-01', 'bulan', 'PKH', '*', 1200.0, 1234567890123.0, 'p0003',
     'Dikoreksi: semula 1.200, kini 1.234.567.890.123.')
;
create table sums_held (kind varchar, measure varchar, program_code varchar, "time" varchar)
;
insert into sums_held values ('area', 'paid', 'PKH', '*')
;
create table sums_broken (
    kind varchar, measure varchar, unit varchar, program_code varchar, part varchar, "time" varchar
)
