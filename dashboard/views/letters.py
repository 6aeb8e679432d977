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


def mend(file: str, rejects: Sequence[Row], *, sender: str, office: str, rejected: int, loaded: int, day: date) -> str:
    """Asks the sender of a file to mend rows; `rejects`: line, column, rule, raw, advice, and dataset."""
    about = (
        f"Berkas “{file}” sudah kami terima pada {formats.date(day)}: {formats.number(loaded)} baris dimuat,"
        f" {formats.number(rejected)} baris belum dapat dimuat. Mohon perbaiki baris berikut, lalu kirim berkas"
        " perbaikannya (seluruh berkas, bukan hanya baris itu):"
    )
    return _letter(sender, about, [*map(_fault, rejects[:SHOWN]), *_more(rejects, "catatan")], office)


def _fault(row: Row) -> str:
    """One reason for a rejected row: where, what, what to do."""
    where = f", kolom {column(row.get('dataset'), row['column'])}" if row["column"] else ""
    advice = OFFICES_OWN.sub("", str(row["advice"]))
    return f"baris {row['line']}{where}: {sentences.capital(rule(row['rule']))}. {advice}"


def remind(sender: str, rows: Sequence[Row], *, office: str, day: date) -> str:
    """Reminds one sender of reports that are late; `rows` are those of `data/reminders`."""
    about = f"Sampai {formats.date(day)} laporan berikut belum kami terima:"
    asked = "Mohon dikirim secepatnya, atau beri tahu kami bila ada kendala. Bila sudah dikirim, abaikan pesan ini."
    return _letter(sender, about, [*map(owed, rows[:SHOWN]), *_more(rows, "laporan")], office, asked=asked)


def owed(row: Row) -> str:
    """One late report: "Penyaluran bantuan, Tanjung Agung: September 2026 (batas 10 Okt 2026, terlambat 12 hari)"."""
    first, last = formats.month(row["first_missing"]), formats.month(row["last_missing"])
    months = first if first == last else f"{formats.number(row['missing_periods'])} periode, {first} – {last}"
    return (
        f"{row['dataset_title']}, {row['unit_name']}: {months}"
        f" (batas {formats.date(row['due_date'])}, terlambat {formats.number(row['days_late'])} hari)"
    )


def _letter(sender: str, about: str, items: Sequence[str], office: str, *, asked: str = "") -> str:
    """What it is about, the items as a list, what is asked, thanks."""
    listed = "\n".join(f"- {item}" for item in items)
    parts = (f"Yth. {sender or 'Pengirim laporan'},", about, listed, asked, f"{CLOSING}\n{office}")
    return "\n\n".join(part for part in parts if part)


def _more(rows: Sequence[Row], kind: str) -> list[str]:
    """How many do not stand in the letter."""
    more = len(rows) - SHOWN
    return [f"dan {formats.number(more)} {kind} lain dalam daftar terlampir"] if more > 0 else []
