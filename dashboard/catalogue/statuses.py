"""States in words: each is a word, a sign and a colour, never a colour alone; and the rules by which they are given."""

from dashboard.catalogue import lists
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
    "diterima": Status("●", "diterima, tanpa batas", "blue"),
    "belum": Status("○", "belum melapor", "gray"),
    "nihil": Status("◇", "nihil", "blue"),
    "tidak_ditunggu": Status("·", "tidak ada yang ditunggu", "gray"),
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
    "dilayani": Status("●", "dilayani", "blue"),
    "tanpa_layanan": Status("○", "tanpa layanan", "orange"),
    "fisik_mendahului": Status("▲", "fisik mendahului keuangan", "green"),
    "seimbang": Status("●", "fisik dan keuangan seimbang", "blue"),
    "fisik_tertinggal": Status("▼", "fisik tertinggal dari keuangan", "orange"),
    "spm_tercapai": Status("▲", "tercapai", "green"),
    "spm_kurang": Status("▼", "belum tercapai", "red"),
    "tidak_ada_berhak": Status("◌", "tidak ada yang berhak", "gray"),
    "final": Status("●", "final", "blue"),
    "provisional": Status("◌", "sementara", "gray"),
    "incomplete": Status("◐", "belum lengkap", "orange"),
    "ditarik": Status("▼", "ditarik", "orange"),
    "diperbaiki": Status("●", "sudah diperbaiki", "blue"),
    "menunggu_perbaikan": Status("○", "menunggu perbaikan", "orange"),
    "tidak_dicocokkan": Status("◌", "tidak dapat dicocokkan", "gray"),
    "dipakai": Status("●", "dipakai", "blue"),
    "skm_A": Status("▲", "A, sangat baik", "green"),
    "skm_B": Status("●", "B, baik", "blue"),
    "skm_C": Status("▼", "C, kurang baik", "orange"),
    "skm_D": Status("▼", "D, tidak baik", "red"),
    "indikatif": Status("◌", "indikatif", "gray"),
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
    StatusRule(subject="laporan", status="tepat_waktu", sentence="semua yang ditunggu bulan itu masuk sebelum batas"),
    StatusRule(subject="laporan", status="terlambat", sentence="semua masuk, sebagian sesudah batas"),
    StatusRule(subject="laporan", status="diterima", sentence="semua masuk; laporan itu tidak punya batas"),
    StatusRule(subject="laporan", status="belum_lengkap", sentence="sebagian belum masuk"),
    StatusRule(subject="laporan", status="belum", sentence="belum satu pun masuk"),
    StatusRule(subject="laporan", status="belum_jatuh_tempo", sentence="yang belum masuk belum lewat batasnya"),
    StatusRule(subject="laporan", status="tidak_ditunggu", sentence="tidak ada periode yang tutup pada bulan itu"),
    StatusRule(subject="pendataan", status="belum_mulai", sentence="ada sasaran, belum satu keluarga pun dikunjungi"),
    StatusRule(subject="pendataan", status="berjalan", sentence="sebagian sasaran sudah dikunjungi"),
    StatusRule(subject="pendataan", status="selesai", sentence="semua sasaran sudah dikunjungi"),
    StatusRule(subject="pendataan", status="belum_lengkap", sentence="sebagian kecamatan di dalamnya belum melapor"),
    StatusRule(subject="pendataan", status="belum_melapor", sentence="putaran itu belum dilaporkan; bukan nol"),
    StatusRule(subject="layanan", status="dilayani", sentence="ada catatan layanan pada bulan itu"),
    StatusRule(subject="layanan", status="tanpa_layanan", sentence="tidak ada catatan layanan pada bulan itu"),
    StatusRule(subject="kegiatan", status="terlambat", sentence="laporan tiba sesudah batasnya, juga bila nihil"),
    StatusRule(subject="kegiatan", status="nihil", sentence="dilaporkan, dan tidak ada kegiatan minggu itu"),
    StatusRule(subject="kegiatan", status="belum", sentence="tidak ada laporan sampai batasnya; diam bukan nihil"),
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
    StatusRule(subject="sarana", status="selesai", sentence="kemajuan fisik 100 %"),
    StatusRule(subject="spm", status="spm_tercapai", sentence="sedikitnya {spm_target_pct} % yang berhak dilayani"),
    StatusRule(subject="spm", status="spm_kurang", sentence="kurang dari {spm_target_pct} % yang berhak dilayani"),
    StatusRule(subject="spm", status="tidak_ada_berhak", sentence="dilaporkan: tidak seorang pun berhak"),
    StatusRule(subject="spm", status="belum_lengkap", sentence="yang berhak atau yang dilayani belum disebut"),
    StatusRule(subject="spm", status="belum_melapor", sentence="pelayanan itu belum dilaporkan; bukan nol"),
    *(
        StatusRule(
            subject="skm",
            status=f"skm_{row['band']}",
            sentence=f"IKM {row['lowest']}–{row['highest']} sesudah dibulatkan ke dua desimal".replace(".", ","),
        )
        for row in lists.rows("skm_bands")
    ),
    StatusRule(subject="skm", status="indikatif", sentence="kurang dari {few_answers} jawaban"),
)


def rules(subject: str) -> tuple[StatusRule, ...]:
    """The rules of what is judged, in the order in which they are told; empty where there are none."""
    return tuple(rule for rule in RULES if rule.subject == subject)
