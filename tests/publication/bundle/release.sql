-- A release small enough to read: three areas, a home, two subjects, every state that a figure can have.
insert into catalogue_indicators (
    indicator, label, short, unit, subject, definition, formula, source, decimals, caveats
) values
    ('paid', 'Dibayar', 'Dibayar', 'KPM', 'Penyaluran', 'Yang sampai.', 'Σ paid', 'Dataset disbursements', 0, 'overlap_programs'),
    ('paid_pct', 'Persentase dibayar', 'Dibayar', '%', 'Penyaluran', 'Bagian kuota.', '100 × Σ paid / Σ quota', 'Dataset disbursements', 1, ''),
    ('upt_residents', 'Penghuni UPT', 'Penghuni', 'orang', 'UPT/Panti', 'Penghuni.', 'end_residents', 'Dataset upt_residents', 0, '')
;
-- numerator, denominator, value, reported, expected, status, reason; two rows hold what they must not say
insert into observations values
    ('paid', 'region', '64.08', 'kabupaten', date '2026-01-01', 'bulan', 'PKH', '*', null, null, 1234567890123, 3, 3, 'final', null),
    ('paid', 'region', '64.08.01', 'kecamatan', date '2026-01-01', 'bulan', 'PKH', '*', null, null, 0, 1, 1, 'final', null),
    ('paid', 'region', '64.08.02', 'kecamatan', date '2026-01-01', 'bulan', 'PKH', '*', null, null, null, 1, 1, 'hidden', 'perlindungan'),
    ('paid', 'region', '64.08.02', 'kecamatan', date '2026-01-01', 'bulan', '*', '*', 7.0, 8.0, 7.0, 1, 1, 'final', 'perlindungan'),
    ('paid', 'region', '64.08.01', 'kecamatan', date '2026-02-01', 'bulan', 'PKH', 'kind=11', null, null, null, 1, 1, 'hidden', 'tingkat'),
    ('paid', 'region', '64.08.01', 'kecamatan', date '2026-03-01', 'bulan', 'PKH', '*', null, null, null, 0, 1, 'incomplete', null),
    ('paid_pct', 'region', '64.08', 'kabupaten', date '2026-01-01', 'tahun', '*', '*', 50.0, 70.0, 71.428571, 2, 3, 'provisional', null),
    ('paid_pct', 'region', '64.08.01', 'kecamatan', date '2026-01-01', 'tahun', '*', '*', 0.0, 0.0, null, 1, 1, 'final', null),
    ('upt_residents', 'upt', 'PANTI', 'upt', date '2026-01-01', 'bulan', '*', '*', null, null, -0.00001, 1, 1, 'final', null),
    ('upt_residents', 'office', 'kutai-timur', 'office', date '2026-01-01', 'bulan', '*', '*', null, null, 12.5, 1, 1, 'final', null)
;
insert into agency (slug, name, short_name, region_code, head_title)
values ('kutai-timur', 'Dinas Sosial Kabupaten Kutai Timur', 'Dinsos Kutai Timur', '64.08', 'Kepala')
;
insert into programs (program_code, program_name, desil_max, partner, source)
values ('PKH', 'Program Keluarga Harapan', 4, 'Siti Rahayu Canary', '6408015509900007')
;
insert into upt (upt_code, upt_name, kind, region_code, capacity, head_status)
values ('PANTI', 'Panti', 'lansia', '64.08.01', 20, 'Siti Rahayu Canary')
;
insert into imports (import_id, file, sender) values (1, '6408015509900007', 'Siti Rahayu Canary')
;
insert into regions (region_code, region_name, level, parent_code, own, lat, lon) values
    ('00', 'Indonesia', 'negara', null, false, null, null),
    ('64', 'Kalimantan Timur', 'provinsi', '00', false, 0.5, 116.4),
    ('64.08', 'Kutai Timur', 'kabupaten', '64', true, 1.0, 117.0),
    ('64.08.01', '=HYPERLINK("http://x","klik"), <Teluk & "Pandan">', 'kecamatan', '64.08', true, null, null),
    ('64.08.02', 'Dusun' || chr(10) || 'Baru', 'kecamatan', '64.08', true, null, null),
    ('64.09', 'Bukan', 'kabupaten', '64', false, null, null)
