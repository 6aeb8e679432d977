"""Texts that an operator copies into a message: rows to mend, reports that are due."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.views import formats, sentences, wording
from dashboard.views.status import column, rule

Row = Mapping[str, Any]
SHOWN = 10
SPANS = 15
CLOSING = "Terima kasih atas kerja samanya."


def mend(file: str, rejects: Sequence[Row], *, sender: str, office: str, rejected: int, loaded: int, day: date) -> str:
    """Asks the sender of a file to mend rows; `rejects`: line, column, rule, raw, advice, and dataset."""
    about = (
        f"Berkas “{file}” sudah kami terima pada {formats.date(day)}: {formats.number(loaded)} baris dimuat,"
        f" {formats.number(rejected)} baris belum dapat dimuat. Mohon perbaiki baris berikut, lalu kirim berkas"
        " perbaikannya (seluruh berkas, bukan hanya baris itu):"
    )
    faults = _faults(rejects)
    listed = [f"baris {_numbers(at)}{fault}" for fault, at in faults[:SHOWN]]
    return _letter(sender, about, [*listed, *_more(sum(len(at) for _, at in faults[SHOWN:]), "catatan")], office)


def refused(file: str, reason: str, *, sender: str, office: str, day: date) -> str:
    """Tells the sender of a file that cannot be opened or read why, and what to do; `reason` says both."""
    about = (
        f"Berkas “{file}” yang kami terima pada {formats.date(day)} belum dapat dimasukkan; tidak ada isinya yang"
        " kami simpan. Sebabnya:"
    )
    asked = "Mohon kirim ulang seluruh berkasnya sesudah diperbaiki."
    return _letter(sender, about, [wording.sender(reason)], office, asked=asked)


def _faults(rejects: Sequence[Row]) -> list[tuple[str, list[int]]]:
    """Each reason once, in the order of the file, with the rows that it is about."""
    found: dict[str, list[int]] = {}
    for row in rejects:
        found.setdefault(_fault(row), []).append(int(row["line"]))
    return [(fault, sorted(set(lines))) for fault, lines in found.items()]


def _fault(row: Row) -> str:
    """One reason for a rejected row: in which column, what, what to do."""
    where = f", kolom {column(row.get('dataset'), row['column'])}" if row["column"] else ""
    return f"{where}: {sentences.capital(rule(row['rule']))}. {wording.sender(row['advice'])}"


def _numbers(lines: Sequence[int]) -> str:
    """Row numbers as a sentence lists them, neighbours together: "4–6, 9 dan 12"."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    words = [str(first) if first == last else f"{first}–{last}" for first, last in spans[:SPANS]]
    left = sum(last - first + 1 for first, last in spans[SPANS:])
    return sentences.listing([*words, f"{formats.number(left)} baris lain"] if left else words)


def remind(sender: str, rows: Sequence[Row], *, office: str, day: date) -> str:
    """Reminds one sender of reports that are late; `rows` are those of `data/reminders`."""
    about = f"Sampai {formats.date(day)} laporan berikut belum kami terima:"
    asked = "Mohon dikirim secepatnya, atau beri tahu kami bila ada kendala. Bila sudah dikirim, abaikan pesan ini."
    return _letter(sender, about, [*map(owed, rows[:SHOWN]), *_more(len(rows) - SHOWN, "laporan")], office, asked=asked)


def owed(row: Row) -> str:
    """One report: "Penyaluran bantuan, Tanjung Agung: September 2026 (batas 10 Okt 2026, terlambat 12 hari)".

    What has no due day is not late: its period has closed.
    """
    first, last = formats.month(row["first_missing"]), formats.month(row["last_missing"])
    months = first if first == last else f"{formats.number(row['missing_periods'])} periode, {first} – {last}"
    if formats.absent(row["due_date"]):
        return f"{row['dataset_title']}, {row['unit_name']}: {months} (periodenya sudah tutup)"
    return (
        f"{row['dataset_title']}, {row['unit_name']}: {months}"
        f" (batas {formats.date(row['due_date'])}, terlambat {formats.number(row['days_late'])} hari)"
    )


def _letter(sender: str, about: str, items: Sequence[str], office: str, *, asked: str = "") -> str:
    """What it is about, the items as a list, what is asked, thanks."""
    listed = "\n".join(f"- {item}" for item in items)
    parts = (f"Yth. {sender or 'Pengirim laporan'},", about, listed, asked, f"{CLOSING}\n{office}")
    return "\n\n".join(part for part in parts if part)


def _more(many: int, kind: str) -> list[str]:
    """How many do not stand in the letter."""
    return [f"dan {formats.number(many)} {kind} lain dalam daftar terlampir"] if many > 0 else []
