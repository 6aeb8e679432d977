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
    "dalam_perumusan": Status("◌", "dalam perumusan", "gray"),
    "penuh": Status("▲", "melebihi kapasitas", "red"),
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
)


def rules(subject: str) -> tuple[StatusRule, ...]:
    """The rules of what is judged, in the order in which they are told; empty where there are none."""
    return tuple(rule for rule in RULES if rule.subject == subject)
