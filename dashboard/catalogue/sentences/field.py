"""Services in the field."""

FIELD: dict[str, str] = {
    "hadir.none": "Belum ada catatan layanan lapangan untuk {when}.",
    "hadir.all": "Semua {areas} {level} dilayani setiap bulan {when}.",
    "hadir.some": "{every} dari {areas} {level} dilayani setiap bulan {when}; {worst} terlama tanpa layanan"
    " {when}: {months}.",
    "hadir.nowhere": "Belum ada {level} yang dilayani setiap bulan {when}; {worst} terlama tanpa layanan"
    " {when}: {months}.",
    "hadir.others": "{name} dan {others} {level} lain",
    "hadir.lasting": "{months} sampai {last}",
    "sunyi.none": "Tidak ada {level} tanpa layanan {months} atau lebih.",
    "sunyi.no_log": "Belum ada catatan layanan lapangan sampai {when}.",
    "sunyi.some": (
        "{areas} {level} dengan {families} keluarga desil {desil} tanpa layanan {months} atau lebih;"
        " terbanyak di {worst}: {most} keluarga."
    ),
    "sunyi.one": "{worst} dengan {families} keluarga desil {desil} tanpa layanan {months} atau lebih.",
    "sunyi.unknown": "{areas} {level} lain juga tanpa layanan, tetapi belum ada angka desilnya.",
    "sunyi.only_unknown": "{areas} {level} tanpa layanan {months} atau lebih, tetapi belum ada angka desilnya.",
    "sunyi.families": "Keluarga desil {desil} tanpa layanan",
    "sunyi.about": (
        "Keluarga desil {desil} menurut rilis register terbaru di wilayah yang tidak mempunyai satu pun catatan"
        " layanan lapangan sedikitnya {months} berturut-turut sampai bulan itu; wilayah yang dilayani dihitung nol."
    ),
}
