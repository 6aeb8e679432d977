"""What people say of the services that they were given."""

SATISFACTION: dict[str, str] = {
    "kepuasan.none": "Belum ada jawaban survei kepuasan untuk {period}.",
    "kepuasan.none_judged": "Belum ada unit dengan cukup jawaban untuk {period}.",
    "kepuasan.office": "IKM {period}: {ikm} ({band}) dari {answers} jawaban di {units} unit.",
    "kepuasan.below": "Di bawah mutu B: {names}.",
    "kepuasan.all_good": "Semua unit dengan cukup jawaban bermutu A atau B.",
    "kepuasan.few": "{name} hanya indikatif: {answers} jawaban, IKM sebenarnya antara {low} dan {high}.",
    "kepuasan.few_more": "{name} dan {others} unit lain hanya indikatif: jawabannya kurang dari {limit}.",
    "kepuasan.single": "{name} hanya indikatif: {answers} jawaban.",
    "kepuasan.silent": "{names} belum disurvei pada semester itu.",
    "kepuasan.running": "Semester ini belum berakhir; angkanya masih dapat berubah.",
    "kepuasan.weight": (
        "Bobot tiap unsur yang dipakai kantor ini {used} (profil kantor); IKM kantor dengan bobot {other}: {ikm}"
        " ({band})."
    ),
    "kepuasan.compare": "UPT/panti dan loket dibandingkan dengan sejenisnya saja.",
}
