"""The checks of single figures: what is doubted, the evidence in words, and what to ask the sender.

Each key is a query `queries/checks/data/<key>.sql` or is found by `dashboard/anomalies` or `dashboard/warehouse`.
Fields in braces: what and figure (its name at the beginning and inside of a sentence), unit, period, value, expected,
guess, better, moved, rows, detail, rejected.
"""

from dashboard.catalogue.records import Check
from dashboard.errors import NotFoundError

CHECKS: tuple[Check, ...] = (
    Check(
        key="lost_digits", title="Digit hilang atau koma bergeser", history=True,
        evidence="{what} tercatat {value}; semestinya sekitar {expected}. Tampaknya {detail}: {guess}.{rejected}",
        question="Apakah {figure} {unit} {period} seharusnya {guess}?",
    ),
    Check(
        key="shuffled_year", title="Daftar tertempel dalam urutan lain", history=True,
        evidence="{what} tercatat {value}, biasanya sekitar {expected}{better}; {moved} dari {rows} nilai {period}"
        " tampak berada pada baris lain, sedangkan jumlahnya wajar.",
        question="Apakah urutan angka {period} sama dengan urutan namanya? Kirim ulang daftar itu beserta kodenya.",
    ),
    Check(
        key="zero_before_start", title="Nol sebelum ada", history=True,
        evidence="{what} tercatat 0 sebelum angka pertama ({expected}). Tampaknya belum ada atau belum didata, bukan"
        " nol.",
        question="Apakah {unit} belum ada atau belum didata pada {period}? Bila ya, kosongkan selnya.",
    ),
    Check(
        key="zero_after_end", title="Nol setelah angka terakhir", history=True,
        evidence="{what} tercatat 0 setelah angka terakhir ({expected}). Tampaknya belum dilaporkan atau sudah tidak"
        " ada, bukan nol.",
        question="Apakah {figure} {unit} {period} memang nol, ataukah belum dilaporkan?",
    ),
    Check(
        key="zero_not_reported", title="Nol di antara angka", history=True,
        evidence="{what} tercatat 0, sedangkan periode di sekitarnya {expected} atau lebih. Tampaknya tidak"
        " dilaporkan, bukan nol.",
        question="Apakah {figure} {unit} {period} memang nol, ataukah tidak dilaporkan?",
    ),
    Check(
        key="jump", title="Loncatan terhadap riwayat sendiri", history=True,
        evidence="{what} tercatat {value}, {detail} dari yang biasa (sekitar {expected}), dan periode di sekitarnya"
        " tidak ikut berubah.",
        question="Apa yang terjadi pada {figure} {unit} {period}: salah tulis, atau perubahan nyata?",
    ),
    Check(
        key="over_maximum", title="Melebihi batas",
        evidence="{what} {value} melebihi {expected}, yang tidak mungkin dilampaui.{detail}",
        question="Berapa {figure} {unit} {period} yang benar, dan bagaimana menghitungnya?",
    ),
    Check(
        key="paid_over_quota", title="Dibayar melebihi kuota",
        evidence="Dibayar {value}, kuota {expected}.{detail}",
        question="Mengapa {unit} {period} membayar lebih dari kuota: kuota belum diperbarui, atau salah tulis?",
    ),
    Check(
        key="quota_adds_up", title="Kuota tidak sama dengan bagiannya",
        evidence="Kuota {value}, dibayar + gagal + menunggu {expected}.{detail}",
        question="Manakah dari keempat angka {unit} {period} yang keliru?",
    ),
    Check(
        key="failures_add_up", title="Sebab gagal tidak berjumlah",
        evidence="Gagal {value}, jumlah menurut sebab {expected}.",
        question="Manakah yang benar untuk {unit} {period}: jumlah gagal atau rincian sebabnya?",
    ),
    Check(
        key="residents_balance", title="Neraca penghuni tidak tertutup",
        evidence="Penghuni akhir {value}, padahal awal + masuk − keluar {expected}.{detail}",
        question="Angka awal, masuk, keluar, atau akhir yang mana yang keliru di {unit} {period}?",
    ),
    Check(
        key="residents_continue", title="Awal bulan tidak menyambung",
        evidence="Penghuni awal {value}, padahal akhir bulan sebelumnya {expected}.",
        question="Manakah yang benar di {unit}: akhir bulan sebelumnya atau awal {period}?",
    ),
    Check(
        key="realised_within_pagu", title="Realisasi melebihi pagu",
        evidence="Realisasi sampai akhir tahun {value}, pagu {expected}.",
        question="Apakah pagu {period} sudah diubah, atau ada realisasi yang tercatat dua kali?",
    ),
    Check(
        key="planned_within_pagu", title="Rencana kas melebihi pagu",
        evidence="Anggaran kas setahun {value}, pagu {expected}.",
        question="Apakah pagu {period} sudah diubah, atau ada rencana kas yang keliru?",
    ),
    Check(
        key="pagu_constant", title="Pagu berbeda antarbulan",
        evidence="Pagu setahun tercatat {expected} sampai {value} pada tahun yang sama.",
        question="Berapa pagu {period} yang berlaku? Bila berubah, kirim sebagai revisi “perubahan”.",
    ),
    Check(
        key="senders_disagree", title="Dua pengirim berbeda angka",
        evidence="{detail} Yang dipakai: kiriman terbaru.",
        question="Manakah yang benar? Mintalah kedua pengirim mencocokkan {figure} {unit} {period}.",
    ),
)  # fmt: skip


def check(key: str) -> Check:
    """The check called `key`; NotFoundError names those that exist."""
    for record in CHECKS:
        if record.key == key:
            return record
    raise NotFoundError(f"Pemeriksaan “{key}” tidak ada. Yang ada: {', '.join(c.key for c in CHECKS)}.")
