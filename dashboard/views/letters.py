"""Texts that an operator copies into a message: rows to mend, reports that are due."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.views import formats, sentences
from dashboard.views.status import column, rule

Row = Mapping[str, Any]
SHOWN = 10
OFFICES_OWN = re.compile(r", atau tambahkan ke region_aliases\.csv")
"""What the office can do about a row, and its sender cannot."""
CLOSING = "Terima kasih atas kerja samanya."


def greeting(sender: str) -> str:
    """The first line."""
    return f"Yth. {sender or 'Pengirim laporan'},"


def mend(file: str, rejects: Sequence[Row], *, sender: str, office: str, rejected: int, loaded: int, day: date) -> str:
    """Asks the sender of a file to mend rows; `rejects`: line, column, rule, raw, advice, and dataset."""
    lines = [_fault(row) for row in rejects[:SHOWN]]
    more = len(rejects) - SHOWN
    return "\n".join(
        [
            greeting(sender),
            "",
            f"Berkas “{file}” sudah kami terima pada {formats.date(day)}: {formats.number(loaded)} baris dimuat,"
            f" {formats.number(rejected)} baris belum dapat dimuat. Mohon perbaiki baris berikut, lalu kirim berkas"
            " perbaikannya (seluruh berkas, bukan hanya baris itu):",
            "",
            *lines,
            *([f"- dan {formats.number(more)} catatan lain dalam daftar terlampir"] if more > 0 else []),
            "",
            CLOSING,
            office,
        ]
    )


def _fault(row: Row) -> str:
    """One reason for a rejected row: where, what, what to do."""
    where = f", kolom {column(row.get('dataset'), row['column'])}" if row["column"] else ""
    advice = OFFICES_OWN.sub("", str(row["advice"]))
    return f"- baris {row['line']}{where}: {sentences.capital(rule(row['rule']))}. {advice}"


def remind(sender: str, rows: Sequence[Row], *, office: str, day: date) -> str:
    """Reminds one sender of reports that are late; `rows` are those of `data/reminders`."""
    return "\n".join(
        [
            greeting(sender),
            "",
            f"Sampai {formats.date(day)} laporan berikut belum kami terima:",
            "",
            *(f"- {owed(row)}" for row in rows[:SHOWN]),
            *(
                [f"- dan {formats.number(len(rows) - SHOWN)} laporan lain dalam daftar terlampir"]
                if len(rows) > SHOWN
                else []
            ),
            "",
            "Mohon dikirim secepatnya, atau beri tahu kami bila ada kendala. Bila sudah dikirim, abaikan pesan ini.",
            "",
            CLOSING,
            office,
        ]
    )


def owed(row: Row) -> str:
    """One late report: "Penyaluran bantuan, Tanjung Agung: September 2026 (batas 10 Okt 2026, terlambat 12 hari)"."""
    first, last = formats.month(row["first_missing"]), formats.month(row["last_missing"])
    months = first if first == last else f"{formats.number(row['missing_periods'])} periode, {first} – {last}"
    return (
        f"{row['dataset_title']}, {row['unit_name']}: {months}"
        f" (batas {formats.date(row['due_date'])}, terlambat {formats.number(row['days_late'])} hari)"
    )
