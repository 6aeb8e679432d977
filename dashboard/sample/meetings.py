"""Meetings and what was decided in them. One attendance is published; every other row is invented.

Muara Enim, Rakor of 6 November 2023, 200 people: Kasi Kesos 22, TKSK 22, Korcam/pendamping PKH 78, korwil 1, pendamping
disabilitas 1, LKS 14, Karang Taruna 2, Tagana 25, operator 21, dinas terkait 14.
"""

from datetime import date

import pandas as pd

from dashboard.sample.world import World

RAKOR = {
    "kasi_kesos": 22, "tksk": 22, "pendamping_pkh": 78, "koordinator_pkh": 1, "pendamping_disabilitas": 1, "lks": 14,
    "karang_taruna": 2, "tagana": 25, "operator": 21, "dinas_terkait": 14,
}  # fmt: skip
Meeting = tuple[str, date, dict[str, int]]
MEETINGS: dict[str, tuple[Meeting, ...]] = {
    "muara-enim": (
        ("Rakor Kesos 6 November 2023", date(2023, 11, 6), RAKOR),
        ("Rakor Kesos 18 Februari 2026 (contoh)", date(2026, 2, 18),
         {"kasi_kesos": 20, "tksk": 22, "pendamping_pkh": 61, "operator": 20, "tagana": 18, "dinas_terkait": 9}),
    ),
    "musi-banyuasin": (
        ("Rapat Koordinasi 12 Januari 2026 (contoh)", date(2026, 1, 12),
         {"tksk": 14, "operator": 13, "pendamping_pkh": 40, "kepala_desa": 31, "dinas_terkait": 12}),
        ("Apel Senin 14 September 2026 (contoh)", date(2026, 9, 14), {"tksk": 6, "pendamping_pkh": 12, "lainnya": 58}),
    ),
    "kutai-timur": (
        ("Rakor Dinsos 3 Maret 2026 (contoh)", date(2026, 3, 3),
         {"kasi_kesos": 17, "tksk": 15, "operator": 14, "pendamping_pkh": 33, "lks": 7, "dinas_terkait": 11}),
    ),
    "ntb": (
        ("Rapat Evaluasi UPT 21 Juli 2026 (contoh)", date(2026, 7, 21),
         {"pekerja_sosial": 16, "koordinator_pkh": 9, "dinas_terkait": 14, "lainnya": 22}),
    ),
    "jawa-timur": (
        ("Pembinaan Pilar Sosial 9 Juni 2026 (contoh)", date(2026, 6, 9),
         {"tksk": 188, "koordinator_pkh": 36, "tagana": 74, "lks": 52, "dinas_terkait": 38}),
    ),
}  # fmt: skip
# Office → (number, position of the meeting, instruction, owner, day given, due, done, note).
Given = tuple[str, str, date, date | None, date | None, str | None]
LINJAMSOS, RESOS, DAYASOS, SEKRETARIAT = (
    "Bidang Perlindungan dan Jaminan Sosial", "Bidang Rehabilitasi Sosial", "Bidang Pemberdayaan Sosial", "Sekretariat",
)  # fmt: skip
DECISIONS: dict[str, tuple[Given, ...]] = {
    "muara-enim": (
        ("Usulkan operator SIKS-NG untuk kecamatan yang belum mempunyai", LINJAMSOS, date(2026, 2, 18),
         date(2026, 4, 30), None, "Menunggu jawaban kecamatan"),
        ("Satukan daftar pendamping PKH dengan jumlah KPM tiap kecamatan", LINJAMSOS, date(2026, 2, 18),
         date(2026, 3, 31), date(2026, 3, 27), None),
        ("Perbarui tanda daftar LKS yang masa berlakunya habis", DAYASOS, date(2026, 2, 18), date(2026, 9, 30), None,
         "Sebagian sudah mengajukan"),
        ("Susun jadwal kunjungan ke rumah singgah", RESOS, date(2026, 2, 18), date(2026, 12, 15), None, None),
        ("Laporkan kemajuan gedung kantor tiap bulan", SEKRETARIAT, date(2026, 2, 18), None, None, None),
        ("Kirim rekap kehadiran Rakor ke kecamatan", SEKRETARIAT, date(2023, 11, 6), date(2023, 11, 20),
         date(2023, 12, 4), "Selesai setelah batas waktu"),
    ),
    "musi-banyuasin": (
        ("Verifikasi ulang rekening tidak aktif di dua kecamatan", LINJAMSOS, date(2026, 9, 14), date(2026, 9, 28),
         None, "Menunggu jawaban bank"),
        ("Kunjungi kecamatan tanpa layanan tiga bulan atau lebih", RESOS, date(2026, 1, 12), date(2026, 6, 30), None,
         "Dua dari tiga kecamatan sudah dikunjungi"),
        ("Isi kekosongan TKSK", DAYASOS, date(2026, 1, 12), date(2026, 3, 31), None, "Calon sudah diusulkan"),
        ("Tulis hasil di samping setiap nilai bantuan dalam laporan", SEKRETARIAT, date(2026, 1, 12),
         date(2026, 2, 27), date(2026, 2, 20), None),
        ("Siapkan daftar keluarga graduasi untuk pemantauan enam bulan", DAYASOS, date(2026, 9, 14),
         date(2026, 11, 30), None, None),
        ("Perbarui papan informasi di kantor kecamatan", SEKRETARIAT, date(2026, 9, 14), None, None, None),
    ),
    "kutai-timur": (
        ("Jadwalkan layanan di kecamatan yang paling lama tanpa kunjungan", RESOS, date(2026, 3, 3),
         date(2026, 5, 29), None, "Menunggu cuaca dan angkutan sungai"),
        ("Padankan daftar veteran sebelum bulan bayar", LINJAMSOS, date(2026, 3, 3), date(2026, 10, 30), None, None),
        ("Umumkan jadwal pelatihan usaha", DAYASOS, date(2026, 3, 3), date(2026, 4, 10), date(2026, 4, 9), None),
    ),
    "ntb": (
        ("Lengkapi laporan kegiatan mingguan setiap panti", RESOS, date(2026, 7, 21), date(2026, 8, 31), None, None),
        ("Cocokkan angka penghuni panti dengan angka dinas", SEKRETARIAT, date(2026, 7, 21), date(2026, 8, 14),
         date(2026, 8, 12), None),
        ("Bahas daya tampung panti yang penuh", RESOS, date(2026, 7, 21), date(2026, 12, 4), None, None),
    ),
    "jawa-timur": (
        ("Kirim daftar TKSK yang belum terisi ke kabupaten/kota", DAYASOS, date(2026, 6, 9), date(2026, 7, 10),
         date(2026, 7, 8), None),
        ("Perbarui tanda daftar LKS yang habis", DAYASOS, date(2026, 6, 9), date(2026, 11, 27), None, None),
    ),
}  # fmt: skip


def attendance(world: World) -> pd.DataFrame:
    """The dataset `meeting_attendance`."""
    rows = [
        {"meeting": meeting, "date": pd.Timestamp(day), "role": role, "people": people}
        for meeting, day, roles in MEETINGS.get(world.agency.slug, ())
        for role, people in roles.items()
    ]
    return pd.DataFrame(rows)


def decisions(world: World) -> pd.DataFrame:
    """The dataset `decisions`: done, open, without a date, and past it."""
    slug = world.agency.slug
    held = {day: meeting for meeting, day, _ in MEETINGS.get(slug, ())}
    rows = [
        {
            "decision_code": f"AR-{given.year}-{number:03d}", "meeting": held[given], "date": pd.Timestamp(given),
            "instruction": instruction, "owner": owner, "due": pd.Timestamp(due) if due else pd.NaT,
            "done_at": pd.Timestamp(done) if done else pd.NaT, "note": note,
        }
        for number, (instruction, owner, given, due, done, note) in enumerate(DECISIONS.get(slug, ()), start=1)
    ]  # fmt: skip
    return pd.DataFrame(rows)
