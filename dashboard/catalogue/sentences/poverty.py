"""Poverty by survey."""

POVERTY: dict[str, str] = {
    "kemiskinan.nothing": "Belum ada angka kemiskinan menurut survei untuk {place}.",
    "kemiskinan.level": "{place}: {share} penduduk miskin pada {year}{people}.",
    "kemiskinan.people": " ({people} jiwa)",
    "kemiskinan.change": "{direction} {points} poin dari {year}.",
    "kemiskinan.same": "Tetap sama dengan {year}.",
    "kemiskinan.break": "Deret terputus pada {year}: {why}.",
    "kemiskinan.beside": "{others}.",
    "kemiskinan.other": "{place} {share}",
    "kemiskinan.register": "Survei tidak menjangkau kecamatan. Untuk kecamatan dipakai register keluarga menurut desil,"
    " yang tidak dibandingkan langsung dengan angka survei.",
    "kemiskinan.to_register": "Keluarga menurut desil per kecamatan",
}
