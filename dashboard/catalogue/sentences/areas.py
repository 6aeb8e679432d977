"""An indicator over areas: its extremes, and one area beside the others."""

AREAS: dict[str, str] = {
    "peta.nothing": "Belum ada angka {label} pada periode ini.",
    "peta.same": "{label}: {value} di {number} {level}.",
    "peta.extremes": "{label} tertinggi di {first} ({most}), terendah di {last} ({least}).",
    "peta.extremes_shown": "Di antara yang ditampilkan, {label} tertinggi di {first} ({most}), terendah di {last}"
    " ({least}).",
    "peta.hidden": "{number} {level} disembunyikan untuk melindungi orang.",
    "peta.all_hidden": "{label}: {number} {level} disembunyikan untuk melindungi orang.",
    "peta.gap": "{number} {level} belum ada angkanya.",
    "daftar.left_out": "Tidak digambar: {listed}; tabelnya memuat semua.",
    "daftar.more": "{number} {level} lain yang ditampilkan",
    "daftar.hidden": "{number} {level} yang disembunyikan untuk melindungi orang{names}",
    "daftar.names": " (menurut abjad: {names})",
    "daftar.gap": "{number} {level} yang belum ada angkanya",
    "profil.nothing": "Belum ada angka untuk {name} pada periode ini.",
    "profil.hidden": "{name}: {label} disembunyikan untuk melindungi orang.",
    "profil.alone": "{name}: {label} {value}.",
    "profil.beside": "{name}: {label} {value}, {side} nilai tengah {median}{rank}.",
    "profil.rank": ", peringkat {rank} dari {of} {level}",
}
