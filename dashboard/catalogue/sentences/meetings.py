"""Meetings and what was decided in them."""

MEETINGS: dict[str, str] = {
    "rakor.overdue": "{overdue} dari {open} arahan yang belum selesai sudah lewat batas waktu.",
    "rakor.oldest": "Terlama {days} hari: {instruction} ({owner}).",
    "rakor.on_time": "Tidak ada arahan yang lewat batas waktu; {open} masih berjalan.",
    "rakor.all_done": "Semua {decisions} arahan sudah selesai.",
    "rakor.no_decisions": "Belum ada arahan yang dicatat.",
    "rakor.came": "{people} orang hadir di {meeting}.",
    "rakor.no_meeting": "Belum ada kehadiran rapat yang dicatat.",
    "rakor.apart": "Hadir dan bertugas ialah dua hal: {sentence}",
    "rakor.about": "Arahan dan keputusan rapat; keadaannya dinilai pada {day}.",
    "rakor.about_attendance": "Orang yang hadir menurut peran, di samping pilar sosial yang bertugas pada tahun yang"
    " disebut.",
    "rakor.about_meetings": "Rapat yang kehadirannya dicatat.",
    "rakor.no_match": "Tidak ada arahan dengan keadaan itu.",
}
