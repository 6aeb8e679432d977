"""What the homes told of a week, and who is silent since when, in words."""

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.views import formats
from dashboard.views.formats import absent, number
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count


def week(monday: date) -> str:
    """`2026-09-28` → "28 Sep – 4 Okt 2026"."""
    sunday = monday + timedelta(days=6)
    first = formats.date(monday)
    short = first if monday.year != sunday.year else first.removesuffix(f" {monday.year}")
    return say("kegiatan.span", first=short, last=formats.date(sunday))


def told(row: Row, silent: Sequence[Row], *, period: str) -> str:
    """How many homes told of the period's last closed week, and who is silent (`activity/summary`, `…/silent`)."""
    if not count(row, "expected"):
        return say("kegiatan.none", period=period)
    nihil = count(row, "nihil")
    head = say(
        "kegiatan.week",
        week=week(row["last_week"]),
        upt=number(row["expected"]),
        reported=number(row["reported"]),
        nihil=say("kegiatan.nihil", nihil=number(nihil)) if nihil else "",
    )
    return joined(head, _silent(silent))


def _silent(silent: Sequence[Row]) -> str:
    if not silent:
        return say("kegiatan.all")
    worst = silent[0]
    name, days = str(worst["upt_name"]), worst.get("silent_days")
    if absent(days):
        return say("kegiatan.silent_never", name=name)
    key = "kegiatan.silent_more" if len(silent) > 1 else "kegiatan.silent"
    return say(key, name=name, days=number(days), number=number(len(silent)))


def missing(row: Row) -> str:
    """Since when a home is silent."""
    fields = {"weeks": number(row["missing_weeks"]), "since": week(row["since"])}
    last = row.get("last_received")
    if last is None or absent(last):
        return say("kegiatan.missing_never", **fields)
    return say("kegiatan.missing_weeks", **fields, last=formats.date(last))
