"""States in words: each is a word, a sign and a colour, never a colour alone; and the rules by which they are given."""

from dashboard.catalogue.records import Status, StatusRule

STATUSES: dict[str, Status] = {
    "baik": Status("▲", "baik", "green"),
    "sesuai_jadwal": Status("●", "sesuai jadwal", "blue"),
    "mendahului": Status("▲", "mendahului rencana", "green"),
    "tertinggal": Status("▼", "tertinggal", "red"),
    "belum_melapor": Status("○", "belum melapor", "gray"),
    "belum_lengkap": Status("◐", "belum lengkap", "orange"),
    "belum_jatuh_tempo": Status("◌", "belum jatuh tempo", "gray"),
    "tanpa_rencana": Status("◌", "tanpa kuota", "gray"),
    "tepat_waktu": Status("●", "tepat waktu", "blue"),
    "terlambat": Status("▼", "terlambat", "orange"),
    "belum": Status("○", "belum melapor", "gray"),
    "belum_mulai": Status("◌", "belum mulai", "orange"),
    "berjalan": Status("●", "berjalan", "blue"),
    "selesai": Status("▲", "selesai", "green"),
    "jatuh_tempo": Status("◐", "jatuh tempo", "orange"),
    "belum_diukur": Status("◌", "belum diukur", "gray"),
    "belum_waktunya": Status("◔", "belum waktunya", "gray"),
    "belum_sampai": Status("·", "belum sampai tahap itu", "gray"),
    "dalam_perumusan": Status("◌", "dalam perumusan", "gray"),
    "sebelum_dana": Status("▼", "sebelum dana tiba", "orange"),
    "setelah_dana": Status("●", "setelah dana tiba", "blue"),
    "tanpa_tanggal": Status("○", "tanggal transfer tidak dilaporkan", "gray"),
    "gagal_dua_kali": Status("▼", "gagal dua kali berturut-turut", "red"),
    "penuh": Status("▲", "melebihi kapasitas", "red"),
    "tercapai": Status("▲", "target tercapai", "green"),
    "belum_ditetapkan": Status("◌", "belum ditetapkan", "gray"),
    "dalam_rentang": Status("●", "dalam rentang", "blue"),
    "di_atas_sejenis": Status("▲", "di atas yang sejenis", "green"),
    "di_bawah_sejenis": Status("▼", "di bawah yang sejenis", "orange"),
    "angka_berbeda": Status("◐", "angka berbeda", "orange"),
    "dilayani": Status("●", "dilayani", "blue"),
    "tanpa_layanan": Status("○", "tanpa layanan", "orange"),
    "fisik_mendahului": Status("▲", "fisik mendahului keuangan", "green"),
    "seimbang": Status("●", "fisik dan keuangan seimbang", "blue"),
    "fisik_tertinggal": Status("▼", "fisik tertinggal dari keuangan", "orange"),
    "final": Status("●", "final", "blue"),
    "provisional": Status("◌", "sementara", "gray"),
    "incomplete": Status("◐", "belum lengkap", "orange"),
    "ditarik": Status("▼", "ditarik", "orange"),
    "diperbaiki": Status("●", "sudah diperbaiki", "blue"),
    "menunggu_perbaikan": Status("○", "menunggu perbaikan", "orange"),
    "tidak_dicocokkan": Status("◌", "tidak dapat dicocokkan", "gray"),
    "dipakai": Status("●", "dipakai", "blue"),
}

RULES: tuple[StatusRule, ...] = (
    StatusRule(
        subject="penyaluran",
        status="sesuai_jadwal",
        sentence="sedikitnya {on_schedule_pct} % kuota periode itu dibayar",
    ),
    StatusRule(subject="penyaluran", status="tertinggal", sentence="kurang dari {on_schedule_pct} % kuota dibayar"),
    StatusRule(
        subject="anggaran",
        status="sesuai_jadwal",
        sentence="realisasi tidak lebih dari {budget_tolerance_pct} % di bawah rencana kas sampai bulan bayar terakhir",
    ),
    StatusRule(
        subject="anggaran",
        status="tertinggal",
        sentence="realisasi lebih dari {budget_tolerance_pct} % di bawah rencana kas sampai bulan bayar terakhir",
    ),
    StatusRule(
        subject="anggaran",
        status="mendahului",
        sentence="realisasi lebih dari {budget_tolerance_pct} % di atas rencana kas sampai bulan bayar berikutnya",
    ),
    StatusRule(subject="pendataan", status="belum_mulai", sentence="ada sasaran, belum satu keluarga pun dikunjungi"),
    StatusRule(subject="pendataan", status="berjalan", sentence="sebagian sasaran sudah dikunjungi"),
    StatusRule(subject="pendataan", status="selesai", sentence="semua sasaran sudah dikunjungi"),
    StatusRule(subject="pendataan", status="belum_lengkap", sentence="sebagian kecamatan di dalamnya belum melapor"),
    StatusRule(subject="pendataan", status="belum_melapor", sentence="putaran itu belum dilaporkan; bukan nol"),
    StatusRule(subject="layanan", status="dilayani", sentence="ada catatan layanan pada bulan itu"),
    StatusRule(subject="layanan", status="tanpa_layanan", sentence="tidak ada catatan layanan pada bulan itu"),
    StatusRule(subject="tahunan", status="sesuai_jadwal", sentence="bulan bayar belum tiba"),
    StatusRule(
        subject="tahunan",
        status="jatuh_tempo",
        sentence="bulan bayar tiba, batas lapornya belum lewat, dan kurang dari {on_schedule_pct} % kuota dibayar",
    ),
    StatusRule(
        subject="tahunan",
        status="terlambat",
        sentence="batas lapor bulan bayar sudah lewat dan kurang dari {on_schedule_pct} % kuota dibayar",
    ),
    StatusRule(subject="tahunan", status="selesai", sentence="sedikitnya {on_schedule_pct} % kuota dibayar"),
    StatusRule(
        subject="sarana",
        status="fisik_mendahului",
        sentence="kemajuan fisik lebih dari {facility_gap_points} poin di atas keuangan",
    ),
    StatusRule(
        subject="sarana",
        status="seimbang",
        sentence="selisih fisik dan keuangan paling banyak {facility_gap_points} poin",
    ),
    StatusRule(
        subject="sarana",
        status="fisik_tertinggal",
        sentence="kemajuan fisik lebih dari {facility_gap_points} poin di bawah keuangan",
    ),
    StatusRule(subject="target_upt", status="tercapai", sentence="hasil sampai sekarang sudah sebesar target setahun"),
    StatusRule(
        subject="target_upt",
        status="sesuai_jadwal",
        sentence="paling banyak {target_tolerance_pct} % di bawah target sebanding bulan yang dilaporkan",
    ),
    StatusRule(
        subject="target_upt",
        status="tertinggal",
        sentence="lebih dari {target_tolerance_pct} % di bawah target sebanding bulan yang dilaporkan",
    ),
    StatusRule(
        subject="sejenis",
        status="dalam_rentang",
        sentence="angka semua yang sejenis ada di dalam rentang 95 % UPT itu: bedanya dapat kebetulan saja",
    ),
    StatusRule(subject="sejenis", status="di_atas_sejenis", sentence="seluruh rentang di atas angka yang sejenis"),
    StatusRule(subject="sejenis", status="di_bawah_sejenis", sentence="seluruh rentang di bawah angka yang sejenis"),
    StatusRule(subject="sarana", status="selesai", sentence="kemajuan fisik 100 %"),
)


def rules(subject: str) -> tuple[StatusRule, ...]:
    """The rules of what is judged, in the order in which they are told; empty where there are none."""
    return tuple(rule for rule in RULES if rule.subject == subject)
