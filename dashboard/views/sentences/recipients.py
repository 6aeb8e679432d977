"""What may be said of who joined and left, and of ceremonies: pure functions over the rows of queries."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

NAMED = 2
EARLY = "sebelum_dana"


def moved(row: Row, worst: Row | None, *, period: str, level: str) -> str:
    """Who joined, left (the register's refresh apart), stayed and failed twice (`recipients/movement`, one period).

    `worst` is the area with most families that failed twice (`recipients/failed_twice`).
    """
    if formats.absent(row.get("joined")) and formats.absent(row.get("left_all")):
        return say("penerima.none", period=period)
    silent = count(row, "expected") - count(row, "reported")
    return joined(
        say(
            "penerima.moved", period=period, joined=formats.number(row["joined"]), left=formats.number(row["left_all"])
        ),
        say("penerima.register", register=formats.number(row["left_register"])) if count(row, "left_register") else "",
        "" if formats.absent(row.get("stayed")) else say("penerima.stayed", stayed=formats.number(row["stayed"])),
        _twice(row, worst),
        say("penerima.silent", silent=formats.number(silent), level=level) if silent > 0 else "",
    )


def _twice(row: Row, worst: Row | None) -> str:
    families = row.get("failed_twice")
    if families is None or formats.absent(families):
        return ""
    if not families or not worst:
        return say("penerima.twice_none") if not families else ""
    return say(
        "penerima.twice",
        families=formats.number(families),
        area=str(worst["region_name"]),
        most=formats.number(worst["families"]),
    )


def nobody_twice(row: Row, *, period: str) -> str:
    """What is said where no area is listed: that there is nobody, or that nobody has told."""
    told = not formats.absent(row.get("failed_twice"))
    return say("penerima.twice_none") if told else say("penerima.twice_unknown", period=period)


def ceremonies(rows: Sequence[Row], *, year: int) -> str:
    """How many ceremonies of a year came before the money (`disbursement/ceremony`), for a title; "" without any."""
    if not rows:
        return ""
    early = sum(row["state"] == EARLY for row in rows)
    every = formats.number(len(rows))
    if not early:
        return say("penyaluran.ceremonies_after", all=every, year=str(year))
    return say("penyaluran.ceremonies", early=formats.number(early), all=every, year=str(year))


def early(rows: Sequence[Row], *, year: int) -> str:
    """Where a ceremony came before the money: up to two areas by name, else how many; "" where nowhere."""
    names = list(dict.fromkeys(str(row["region_name"]) for row in rows if row["state"] == EARLY))
    if not names:
        return ""
    areas = listing(names) if len(names) <= NAMED else f"{formats.number(len(names))} wilayah"
    return say("penyaluran.ceremony_early", areas=areas, year=str(year))
