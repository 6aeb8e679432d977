"""The answer of each page in one computed sentence or two: numbers first, the worst case by name, then who is silent.

Pure functions over the rows of queries, so that each wording is tested. A sentence never blames a person, and never
says more than its rows know: no data is said as no data.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.views import formats
from dashboard.views.hidden import is_hidden
from dashboard.views.saying import joined, say
from dashboard.views.status import reason, status

SMALL = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
NAMED = 12
"""Of more areas only the number is said."""
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
        return say("jadwal.nothing", period=period)
    if not due:
        return say("jadwal.not_due", period=period)
    if count(row, "not_reported") == due:
        return say("jadwal.all_silent", level=level, period=period)
    on = formats.number(count(row, "on_schedule"))
    return joined(say("jadwal.on", number=on, due=formats.number(due), level=level), _worst(row), _silent(row, level))


def _worst(row: Row) -> str:
    name = row.get("worst_name")
    if formats.absent(name) or row.get("worst_status") != "tertinggal":
        return ""
    late = count(row, "worst_months_late")
    share = row.get("worst_paid_pct")
    paid = "" if formats.absent(share) else f", {formats.percent(share)} dibayar"
    behind = f"{status('tertinggal').word}{f' {months(late)}' if late > 1 else ''}{paid}"
    why = reason(row.get("worst_reason"))
    return say("jadwal.worst_why" if why else "jadwal.worst", name=str(name), behind=behind, why=why)


def _silent(row: Row, level: str) -> str:
    silent = count(row, "not_reported")
    return say("jadwal.silent", number=formats.number(silent), level=level) if silent else ""


def reached(paid: float | None, quota: float | None, *, period: str, unit: str = "KPM") -> str:
    """How many payments arrived of how many planned."""
    if paid is None or formats.absent(paid):
        return say("dibayar.nothing", period=period)
    said = {"paid": formats.number(paid), "unit": unit, "period": period}
    if quota is None or formats.absent(quota) or not quota:
        return say("dibayar.paid", **said)
    return say("dibayar.of_quota", **said, quota=formats.number(quota), share=formats.percent(100 * paid / quota))


def money(row: Row) -> str:
    """The office's realisation against its planned cash to date (`budget/status`, the office row)."""
    realised, planned = row.get("realised_to_date_idr"), row.get("planned_to_date_idr")
    if realised is None or formats.absent(realised):
        return ""
    if planned is None or formats.absent(planned) or not planned:
        return say("realisasi.alone", realised=formats.rupiah_words(realised))
    state = status(row.get("status")).word
    return say(
        "realisasi.planned", realised=formats.words(realised), planned=formats.rupiah_words(planned), state=state
    )


def extremes(rows: Sequence[Row], *, label: str, unit: str, decimals: int, level: str) -> str:
    """Where the value of a map is highest and lowest, and of how many areas it is known.

    Hidden areas are counted, never ranked: the ends are then those of the areas that are shown.
    """
    concealed = sum(map(is_hidden, rows))
    number = formats.number(concealed)
    known = [row for row in rows if not formats.absent(row.get("value"))]
    if not known:
        return say("peta.all_hidden" if concealed else "peta.nothing", label=label, number=number, level=level)
    said = say("peta.hidden", number=number, level=level) if concealed else ""
    first = max(known, key=lambda row: float(row["value"]))
    last = min(known, key=lambda row: float(row["value"]))
    most, least = _said(first, unit, decimals), _said(last, unit, decimals)
    if len(known) == 1 or first["value"] == last["value"]:
        return joined(say("peta.same", label=label, value=most, number=formats.number(len(known)), level=level), said)
    gap = len(rows) - len(known) - concealed
    ends = {"first": str(first["region_name"]), "last": str(last["region_name"])}
    return joined(
        say(
            "peta.extremes_shown" if concealed else "peta.extremes",
            label=small(label) if concealed else label,
            most=most,
            least=least,
            **ends,
        ),
        said,
        say("peta.gap", number=formats.number(gap), level=level) if gap else "",
    )


def left_out(rows: Sequence[Row], drawn: Sequence[Row], *, level: str) -> str:
    """Which areas a list does not draw, and why; "" where it draws all. Hidden ones are named by the alphabet alone.

    `rows` are all areas, `drawn` those that have a line (both `region_code`, `region_name`, `value`).
    """
    told = {row["region_code"] for row in drawn}
    rest = [row for row in rows if row["region_code"] not in told]
    concealed = sorted(str(row["region_name"]) for row in rest if is_hidden(row))
    more = sum(not formats.absent(row.get("value")) for row in rest)
    gap = len(rest) - len(concealed) - more
    names = say("daftar.names", names=", ".join(concealed)) if len(concealed) <= NAMED else ""
    parts = [
        say("daftar.more", number=formats.number(more), level=level) if more else "",
        say("daftar.hidden", number=formats.number(len(concealed)), level=level, names=names) if concealed else "",
        say("daftar.gap", number=formats.number(gap), level=level) if gap else "",
    ]
    told_of = [part for part in parts if part]
    return say("daftar.left_out", listed=listing(told_of)) if told_of else ""


def _said(row: Row, unit: str, decimals: int) -> str:
    return formats.value(row["value"], unit, decimals)


def beside(name: str, row: Row | None, *, label: str, unit: str, decimals: int, level: str) -> str:
    """One area beside the median of the office's areas (`observations/profile`, one indicator)."""
    if is_hidden(row):
        return say("profil.hidden", name=name, label=small(label))
    if row is None or formats.absent(row.get("value")):
        return say("profil.nothing", name=name)
    said = {"name": name, "label": small(label), "value": _said(row, unit, decimals)}
    median = row.get("office_median")
    if median is None or formats.absent(median) or count(row, "of") == 1:
        return say("profil.alone", **said)
    gap = round(float(row["value"]), decimals) - round(float(median), decimals)
    side = "sama dengan" if not gap else "di atas" if gap > 0 else "di bawah"
    rank = ""
    if not formats.absent(row.get("rank")) and not formats.absent(row.get("of")):
        place, of = formats.number(row["rank"]), formats.number(row["of"])
        rank = say("profil.rank", rank=place, of=of, level=level)
    return say("profil.beside", **said, side=side, median=formats.value(median, unit, decimals), rank=rank)


def reporting(rows: Sequence[Row], *, rejected: str, period: str, awaited: int = 0) -> str:
    """How much of what was due has come in and what is not due yet (`data/reports_summary`); then `rejected`."""
    expected, received, on_time = (
        sum(count(row, name) for row in rows) for name in ("expected", "received", "on_time")
    )
    more = say("lapor.more", number=formats.number(awaited)) if awaited else ""
    if not expected:
        return joined(say("lapor.none_due", period=period, more=more), rejected)
    numbers = {"received": formats.number(received), "expected": formats.number(expected)}
    share, punctual = formats.share(received, expected), formats.number(on_time)
    return joined(say("lapor.received", **numbers, period=period, share=share, on_time=punctual, more=more), rejected)


def turned_away(rows: Sequence[Row]) -> str:
    """How many rejected rows wait to be mended, and of how many that cannot be told (`data/rejects_open`)."""
    unknown = sum(count(row, "rows") for row in rows if formats.absent(row["mended"]))
    waiting = sum(count(row, "rows") for row in rows if not row["mended"]) - unknown
    if waiting and unknown:
        return say("lapor.waiting_unknown", waiting=formats.number(waiting), unknown=formats.number(unknown))
    if waiting:
        return say("lapor.waiting", number=formats.number(waiting))
    return say("lapor.unknown", number=formats.number(unknown)) if unknown else ""
