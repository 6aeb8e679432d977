"""What the pages about services in the field answer: how many areas are served, and who is left alone."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, months


def presence(row: Row, *, level: str, when: str) -> str:
    """How many areas had a service in every month, and which was longest without one (`field/summary`)."""
    areas, every = count(row, "areas"), count(row, "every_month")
    if not areas:
        return say("hadir.none", when=when)
    if every == areas:
        return say("hadir.all", areas=formats.number(areas), level=level, when=when)
    return say(
        "hadir.some" if every else "hadir.nowhere",
        every=formats.number(every),
        areas=formats.number(areas),
        level=level,
        when=when,
        worst=_worst(row, level),
        months=_lasting(row),
    )


def _worst(row: Row, level: str) -> str:
    others = count(row, "worst_areas") - 1
    name = str(row["worst_name"])
    return say("hadir.others", name=name, others=formats.number(others), level=level) if others > 0 else name


def _lasting(row: Row) -> str:
    gap = months(count(row, "worst_gap"))
    return say("hadir.lasting", months=gap, last=formats.month(row["last_month"])) if row.get("is_lasting") else gap


def quiet(rows: Sequence[Row], *, least: int, level: str, desil: str, when: str) -> str:
    """How many areas are quiet and how many of the poorest families live there (`field/quiet`, all areas)."""
    if not rows:
        return say("sunyi.no_log", when=when)
    silent = [row for row in rows if row["is_quiet"]]
    known = [row for row in silent if not formats.absent(row.get("families"))]
    unknown = formats.number(len(silent) - len(known))
    if not silent:
        return say("sunyi.none", level=level, months=months(least))
    if not known:
        return say("sunyi.only_unknown", areas=unknown, level=level, months=months(least))
    worst = max(known, key=lambda row: count(row, "families"))
    first = say(
        "sunyi.some" if len(known) > 1 else "sunyi.one",
        areas=formats.number(len(known)),
        families=formats.number(sum(count(row, "families") for row in known)),
        level=level,
        desil=desil,
        months=months(least),
        worst=str(worst["region_name"]),
        most=formats.number(count(worst, "families")),
    )
    return joined(first, say("sunyi.unknown", areas=unknown, level=level) if len(silent) > len(known) else "")
