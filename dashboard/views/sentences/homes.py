"""What is said of the homes together and of one of them, and what there is to do about which: pure functions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing, months, small
from dashboard.views.status import status

SERVICES = "upt_services"


@dataclass(frozen=True, slots=True)
class Need:
    """A home that somebody has to look after, with why: (status, words), the gravest first."""

    code: str
    name: str
    reasons: tuple[tuple[str, str], ...]


def together(rows: Sequence[Row], silent: Sequence[Row], targets: Sequence[Row], *, period: str) -> str:
    """Which reported, are overfull, silent, behind (`upt/summary`, `upt/silent`, `upt/targets`)."""
    if not rows:
        return say("upt.none")
    reported = [row for row in rows if _reported(row)]
    head = {"reported": formats.number(len(reported)), "number": formats.number(len(rows)), "period": period}
    late = behind(targets)
    return joined(
        say("upt.reported", **head),
        _fullest(reported),
        _silent(silent),
        say("upt.behind", number=formats.number(len(late))) if late else "",
    )


def _reported(row: Row) -> bool:
    """Whether a home reported; in the time of archives nothing was expected, and a figure is a report."""
    came = count(row, "reported") or not count(row, "expected")
    return bool(came) and not formats.absent(row.get("residents"))


def overfull(rows: Iterable[Row]) -> list[Row]:
    """The homes with more residents than places, fullest first."""
    return sorted(
        (row for row in rows if row["is_overfull"]),
        key=lambda row: -float(row["residents"]) / float(row["capacity"]),
    )


def behind(targets: Iterable[Row]) -> list[Row]:
    """The homes whose services are behind their target, furthest first."""
    late = [row for row in targets if row["indicator"] == SERVICES and row["status"] == "tertinggal"]
    return sorted(late, key=lambda row: float(row["value"]) / float(row["pace"]))


def _fullest(reported: Sequence[Row]) -> str:
    full = overfull(reported)
    if not full:
        return say("upt.room") if reported else ""
    numbers = {name: formats.number(full[0][name]) for name in ("residents", "capacity")}
    others = formats.number(len(full) - 1)
    key = "upt.full_more" if len(full) > 1 else "upt.full"
    return say(key, name=str(full[0]["upt_name"]), others=others, **numbers)


def _silent(silent: Sequence[Row]) -> str:
    names = list(dict.fromkeys(str(row["upt_name"]) for row in silent))
    if not names:
        return ""
    since = formats.month(silent[0].get("since"))
    key = "upt.silent" if since == formats.MISSING else "upt.silent_since"
    return say(key, names=listing(names[:2]), since=since)


def needs(rows: Sequence[Row], silent: Sequence[Row], targets: Sequence[Row], differing: Sequence[Row]) -> list[Need]:
    """The homes to look after: overfull, then silent, then behind, then counted differently; each home once."""
    found: dict[str, list[tuple[str, str]]] = {}
    names = {str(row["upt_code"]): str(row["upt_name"]) for row in (*differing, *targets, *silent, *rows)}
    for row in overfull(rows):
        numbers = {name: formats.number(row[name]) for name in ("residents", "capacity")}
        share = formats.percent(100 * float(row["residents"]) / float(row["capacity"]), 0)
        _add(found, row, "penuh", say("upt.need_full", share=share, **numbers))
    for row in silent:
        since = {"since": formats.month(row["since"]), "months": months(count(row, "missing_periods"))}
        _add(found, row, "belum", say("upt.need_silent", **since))
    for row in behind(targets):
        numbers = {name: formats.number(row[name]) for name in ("value", "pace")}
        _add(found, row, "tertinggal", say("upt.need_behind", months=months(count(row, "months")), **numbers))
    for row in differing:
        numbers = {name: formats.number(row[name]) for name in ("panti", "dinas")}
        month = formats.short_month(row["month"])
        what = small(str(row["label"]))
        _add(found, row, "angka_berbeda", say("upt.need_differs", month=month, what=what, **numbers))
    return [Need(code, names[code], tuple(reasons)) for code, reasons in found.items()]


def _add(found: dict[str, list[tuple[str, str]]], row: Row, key: str, words: str) -> None:
    """One reason of a kind is enough for each home: its worst."""
    reasons = found.setdefault(str(row["upt_code"]), [])
    if key not in {known for known, _ in reasons}:
        reasons.append((key, words))


def alone(name: str, row: Row, care: Row, left: Row, target: Row, *, period: str, year: str) -> str:
    """One home: how full, how many to a carer, who left on their own feet, and its target.

    `row` is of `upt/summary`, `care` and `left` of `observations/card`, `target` of `upt/targets`.
    """
    if formats.absent(row.get("residents")):
        return joined(say("panti.silent", name=name, period=period), _target(target, year))
    return joined(_full(name, row, period), _care(care), _left(left, year), _target(target, year))


def _full(name: str, row: Row, period: str) -> str:
    residents, capacity = row["residents"], row.get("capacity")
    if formats.absent(capacity) or not capacity:
        return say("panti.residents", name=name, residents=formats.number(residents), period=period)
    share = formats.percent(100 * float(residents) / float(capacity), 0)
    return say(
        "panti.full" if row["is_overfull"] else "panti.room",
        name=name, residents=formats.number(residents), capacity=formats.number(capacity), share=share, period=period,
    )  # fmt: skip


def _care(care: Row) -> str:
    ratio = care.get("value")
    return "" if formats.absent(ratio) else say("panti.care", ratio=formats.number(ratio, 1))


def _left(left: Row, year: str) -> str:
    everybody = left.get("denominator")
    if formats.absent(everybody):
        return ""
    if not everybody:
        return say("panti.left_none", year=year)
    return say("panti.left", independent=formats.number(left["numerator"]), left=formats.number(everybody), year=year)


def _target(target: Row, year: str) -> str:
    if not target or formats.absent(target.get("target")):
        return say("panti.no_target", year=year)
    if formats.absent(target.get("value")):
        return ""
    share = formats.share(float(target["value"]), float(target["target"]))
    return say(
        "panti.target", share=share, year=year, months=months(count(target, "months")),
        state=status(target["status"]).word,
    )  # fmt: skip
