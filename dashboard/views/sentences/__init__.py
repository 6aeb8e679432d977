"""The answer of each page in one computed sentence or two: numbers first, the worst case by name, then who is silent.

Pure functions over the rows of queries, so that each wording is tested. A sentence never blames a person, and never
says more than its rows know: no data is said as no data.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.views import formats
from dashboard.views.status import reason, status

SMALL = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
Row = Mapping[str, Any]


def count(row: Row, name: str) -> int:
    """A whole number of a row; no value counts as none."""
    value = row.get(name)
    return 0 if formats.absent(value) else int(value or 0)


def months(number: int) -> str:
    """`2` → "dua bulan"."""
    return f"{SMALL[number] if number < len(SMALL) else formats.number(number)} bulan"


def capital(text: str) -> str:
    """The text with a capital first letter, the others untouched ("NIK tidak padan")."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with a small first letter, for the middle of a sentence; an abbreviation stays ("P0", "SKTM")."""
    return text if text[1:2].isupper() or text[1:2].isdigit() else text[:1].lower() + text[1:]


def listing(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "A dan B", "A, B, dan C"."""
    if len(names) <= 2:  # noqa: PLR2004
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def on_schedule(row: Row, *, level: str, period: str) -> str:
    """How many areas are on schedule, which one is furthest behind and why, and who is silent (`summary/answer`)."""
    areas = count(row, "areas")
    due = areas - count(row, "not_due")
    if not areas:
        return f"Belum ada data penyaluran untuk {period}."
    if not due:
        return f"Belum ada penyaluran yang jatuh tempo pada {period}."
    if count(row, "not_reported") == due:
        return f"Belum ada {level} yang melapor untuk {period}."
    head = f"{formats.number(count(row, 'on_schedule'))} dari {formats.number(due)} {level} sesuai jadwal."
    return " ".join(part for part in (head, _worst(row), _silent(row, level)) if part)


def _worst(row: Row) -> str:
    name = row.get("worst_name")
    if formats.absent(name) or row.get("worst_status") != "tertinggal":
        return ""
    late = count(row, "worst_months_late")
    behind = f"tertinggal {months(late)}" if late > 1 else "tertinggal"
    share = row.get("worst_paid_pct")
    paid = "" if formats.absent(share) else f", {formats.percent(share)} dibayar"
    why = reason(row.get("worst_reason"))
    return f"{name} {behind}{paid}{': ' + why if why else ''}."


def _silent(row: Row, level: str) -> str:
    silent = count(row, "not_reported")
    return f"{formats.number(silent)} {level} belum melapor." if silent else ""


def reached(paid: float | None, quota: float | None, *, period: str, unit: str = "KPM") -> str:
    """How many payments arrived of how many planned."""
    if paid is None or formats.absent(paid):
        return f"Belum ada laporan penyaluran untuk {period}."
    said = f"{formats.number(paid)} {unit} dibayar pada {period}"
    if quota is None or formats.absent(quota) or not quota:
        return f"{said}."
    return f"{said} dari kuota {formats.number(quota)} ({formats.percent(100 * paid / quota)})."


def money(row: Row) -> str:
    """The office's realisation against its planned cash to date (`budget/status`, the office row)."""
    realised, planned = row.get("realised_to_date_idr"), row.get("planned_to_date_idr")
    if realised is None or formats.absent(realised):
        return ""
    if planned is None or formats.absent(planned) or not planned:
        return f"Realisasi anggaran {formats.rupiah_words(realised)}."
    state = status(row.get("status")).word
    return f"Realisasi anggaran {formats.words(realised)} dari rencana kas {formats.rupiah_words(planned)}: {state}."


def extremes(rows: Sequence[Row], *, label: str, unit: str, decimals: int, level: str) -> str:
    """Where the value of a map is highest and lowest, and of how many areas it is known."""
    known = [row for row in rows if not formats.absent(row.get("value"))]
    if not known:
        return f"Belum ada angka {label} pada periode ini."
    first = max(known, key=lambda row: float(row["value"]))
    last = min(known, key=lambda row: float(row["value"]))
    said = _said(first, unit, decimals)
    if len(known) == 1 or first["value"] == last["value"]:
        return f"{label}: {said} di {formats.number(len(known))} {level}."
    gap = len(rows) - len(known)
    silent = f" {formats.number(gap)} {level} belum ada angkanya." if gap else ""
    return (
        f"{label} tertinggi di {first['region_name']} ({said}),"
        f" terendah di {last['region_name']} ({_said(last, unit, decimals)}).{silent}"
    )


def _said(row: Row, unit: str, decimals: int) -> str:
    return formats.value(row["value"], unit, decimals)


def beside(name: str, row: Row | None, *, label: str, unit: str, decimals: int, level: str) -> str:
    """One area beside the median of the office's areas (`observations/profile`, one indicator)."""
    if row is None or formats.absent(row.get("value")):
        return f"Belum ada angka untuk {name} pada periode ini."
    said = f"{name}: {small(label)} {_said(row, unit, decimals)}"
    median = row.get("office_median")
    if median is None or formats.absent(median) or count(row, "of") == 1:
        return f"{said}."
    gap = round(float(row["value"]), decimals) - round(float(median), decimals)
    side = "sama dengan" if not gap else "di atas" if gap > 0 else "di bawah"
    rank = ""
    if not formats.absent(row.get("rank")) and not formats.absent(row.get("of")):
        rank = f", peringkat {formats.number(row['rank'])} dari {formats.number(row['of'])} {level}"
    return f"{said}, {side} nilai tengah {formats.value(median, unit, decimals)}{rank}."


def homes(rows: Sequence[Row], silent: Sequence[Row], *, period: str) -> str:
    """Which UPT reported, which are overfull, and which have been silent longest (`upt/summary`, `upt/silent`)."""
    if not rows:
        return "Kantor ini belum mempunyai UPT/panti dalam daftar."
    reported = [row for row in rows if count(row, "reported") and not formats.absent(row.get("residents"))]
    parts = [f"{formats.number(len(reported))} dari {formats.number(len(rows))} UPT melapor untuk {period}."]
    full = [row for row in reported if not formats.absent(row.get("capacity")) and row["residents"] > row["capacity"]]
    if full:
        worst = max(full, key=lambda row: float(row["residents"]) / float(row["capacity"]))
        parts.append(
            f"{worst['upt_name']} melebihi kapasitas: {formats.number(worst['residents'])} penghuni"
            f" untuk {formats.number(worst['capacity'])} tempat."
        )
    elif reported:
        parts.append("Tidak ada yang melebihi kapasitas.")
    names = list(dict.fromkeys(str(row["upt_name"]) for row in silent))
    if names:
        since = formats.month(silent[0].get("since"))
        parts.append(f"{listing(names[:2])} belum melapor{f' sejak {since}' if since != formats.MISSING else ''}.")
    return " ".join(parts)


def reporting(rows: Sequence[Row], *, rejected: str, period: str, awaited: int = 0) -> str:
    """How much of what was due has come in and what is not due yet (`data/reports_summary`); then `rejected`."""
    expected = sum(count(row, "expected") for row in rows)
    received = sum(count(row, "received") for row in rows)
    on_time = sum(count(row, "on_time") for row in rows)
    turned = f" {rejected}" if rejected else ""
    more = f"; {formats.number(awaited)} lagi belum jatuh tempo" if awaited else ""
    if not expected:
        return f"Tidak ada laporan yang wajib masuk pada {period}{more}.{turned}"
    return (
        f"{formats.number(received)} dari {formats.number(expected)} laporan {period} sudah diterima"
        f" ({formats.share(received, expected)}), {formats.number(on_time)} tepat waktu{more}.{turned}"
    )


def turned_away(rows: Sequence[Row]) -> str:
    """How many rejected rows wait to be mended, and of how many that cannot be told (`data/rejects_open`)."""
    unknown = sum(count(row, "rows") for row in rows if formats.absent(row["mended"]))
    waiting = sum(count(row, "rows") for row in rows if not row["mended"]) - unknown
    unmatched = "tidak dapat dicocokkan dengan berkas perbaikannya"
    if waiting and unknown:
        return (
            f"{formats.number(waiting)} baris ditolak menunggu perbaikan; {formats.number(unknown)} lagi {unmatched}."
        )
    if waiting:
        return f"{formats.number(waiting)} baris ditolak dan menunggu perbaikan."
    return f"{formats.number(unknown)} baris ditolak dan {unmatched}." if unknown else ""
