"""The register and who a programme reaches."""

REGISTER: dict[str, str] = {
    "ketepatan.only_reported": "Keluarga berhak dihitung hanya di kecamatan yang melaporkan penerimanya; register pada"
    " gambar lain mencakup semua kecamatan.",
    "ketepatan.reach": "{program} menjangkau {share} keluarga {rule}{above}.",
    "ketepatan.above": "; {share} penerimanya di atas desil {limit}",
    "ketepatan.worst": "Terbanyak belum terjangkau di {area}: {families} keluarga.",
    "ketepatan.silent": "{silent} {level} belum melaporkan penerimanya.",
    "ketepatan.no_rule": (
        "{program} tidak mempunyai batas desil: {families} keluarga penerima tercatat menurut desil, tetapi yang belum"
        " terjangkau tidak dapat dihitung."
    ),
    "ketepatan.none": "Penerima program menurut desil belum dilaporkan untuk {period}.",
    "ketepatan.marked": "Sel bergaris tepi: desil yang berhak menurut aturan program ({rules}).",
    "ketepatan.no_limit": "program ini tanpa batas desil",
    "ketepatan.no_change": "Belum ada rilis sebelumnya yang dapat dibandingkan.",
    "ketepatan.all_reached": "Belum ada keluarga berhak yang tercatat belum terjangkau.",
    "pendataan.progress": "{verified} dari {target} keluarga sasaran sudah terverifikasi ({share}).",
    "pendataan.not_begun": "{areas} belum mulai.",
    "pendataan.silent": "{silent} {level} belum melapor.",
    "pendataan.errors": "{included} keluarga terdaftar tetapi tidak layak, {excluded} layak tetapi tidak terdaftar.",
    "pendataan.none": "Pendataan belum dilaporkan untuk {period}.",
    "pendataan.of_verified": "{share} dari {verified} keluarga terverifikasi",
    "pendataan.of_visited": "{share} dari {visited} keluarga dikunjungi",
}
