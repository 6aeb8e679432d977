"""Payments, who joined and left, programmes paid once a year."""

PAYMENTS: dict[str, str] = {
    "tahunan.tidak_ada": "Kantor ini tidak mempunyai program yang dibayar setahun sekali.",
    "tahunan.tanpa_tahun": "Belum ada angka program tahunan untuk {period}.",
    "tahunan.sebelum": "{name}: {eligible} dari {listed} {unit} terdaftar memenuhi syarat; dibayar {month}.",
    "tahunan.calon": "{name}: {eligible} {unit} memenuhi syarat; dibayar {month}.",
    "tahunan.tanpa_daftar": "{name}: daftar calon penerima belum dikirim; bulan bayar {month}.",
    "tahunan.sesudah": "{name}: {paid} dari {eligible} {unit} yang memenuhi syarat dibayar pada {month} ({share}).",
    "tahunan.dibayar": "{name}: {paid} {unit} dibayar pada {month}.",
    "tahunan.berkurang": "{died} meninggal dan {moved} pindah sebelum dibayar.",
    "tahunan.komitmen": "{state}; komitmen terhimpun {months} dari 12 bulan, {accrued}.",
    "tahunan.keadaan": "{state}.",
    "tahunan.arti_komitmen": "Pagu setahun × bulan yang sudah lewat / 12: kewajiban yang tumbuh tiap bulan, walaupun"
    " uangnya diserahkan sekali setahun.",
    "tahunan.belum_waktunya": "belum waktunya",
    "tahunan.bulan_bayar": "bulan bayar {month}",
    "tahunan.batas": "batas lapor {due}",
    "tahunan.tanpa_calon": "Belum mengirim daftar calon penerima: {names}.",
    "tahunan.semua_calon": "Semua {areas} {level} yang diharapkan sudah mengirim daftar calon penerima.",
    "tahunan.belum_lengkap": "Yang belum sepenuhnya dibayar",
}
