"""Payments against their schedule, and the office's money against its plan."""

SCHEDULE: dict[str, str] = {
    "jadwal.nothing": "Belum ada data penyaluran untuk {period}.",
    "jadwal.not_due": "Belum ada penyaluran yang jatuh tempo pada {period}.",
    "jadwal.all_silent": "Belum ada {level} yang melapor untuk {period}.",
    "jadwal.on": "{number} dari {due} {level} sesuai jadwal.",
    "jadwal.worst": "{name} {behind}.",
    "jadwal.worst_why": "{name} {behind}: {why}.",
    "jadwal.silent": "{number} {level} belum melapor.",
    "dibayar.nothing": "Belum ada laporan penyaluran untuk {period}.",
    "dibayar.paid": "{paid} {unit} dibayar pada {period}.",
    "dibayar.of_quota": "{paid} {unit} dibayar pada {period} dari kuota {quota} ({share}).",
    "realisasi.alone": "Realisasi anggaran {realised}.",
    "realisasi.planned": "Realisasi anggaran {realised} dari rencana kas {planned}: {state}.",
}
