"""What the answer about PPKS says: how many are known and served, the largest unserved need, whom nobody serves."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, capital, count, listing

NAMED = 2
UNSERVED_NAMED = 3


def people(rows: Sequence[Row], total: Row, *, place: str, year: int, level: str) -> str:
    """All kinds together (`ppks/kinds`, and the year's row of `ppks/years`)."""
    if formats.absent(total.get("people")):
        return say("ppks.nothing", place=place, year=str(year))
    missing = [row for row in rows if row["state"] == "belum_melapor"]
    return joined(
        say(
            "ppks.total", people=formats.number(total["people"]), place=place, year=str(year), share=served_share(total)
        ),
        _largest(rows),
        _nobody(rows),
        silence(total, level),
        partly(total, level),
        say("ppks.kinds_missing", number=formats.number(len(missing)), kinds=formats.number(len(rows)))
        if missing
        else "",
    )


def kind(row: Row, areas: Sequence[Row], *, place: str, year: int, level: str) -> str:
    """One kind, and the area where most of it are not served (`ppks/areas`)."""
    said = {"kind": capital(str(row["ppks_name"])), "place": place, "year": str(year)}
    if row["state"] == "belum_melapor":
        return say("ppks.kind_unknown", **said)
    if row["state"] == "nihil":
        return say("ppks.kind_none", **said)
    if row["state"] == "belum_lengkap":
        return joined(say("ppks.kind_none_yet", **said), silence(row, level))
    worst = next((area for area in waiting(areas)), None)
    return joined(
        say("ppks.kind", **said, people=formats.number(row["people"]), share=served_share(row)),
        ""
        if worst is None
        else say("ppks.kind_area", area=str(worst["region_name"]), people=formats.number(worst["unserved"])),
        silence(row, level),
    )


def served_share(row: Row) -> str:
    """What share is served; of how many, where that is not known of all."""
    known = count(row, "known")
    if not known:
        return ""
    share = formats.share(count(row, "served"), known, 1)
    if known == count(row, "people"):
        return say("ppks.share", share=share)
    return say("ppks.share_partly", share=share, known=formats.number(known))


def waiting(rows: Sequence[Row]) -> list[Row]:
    """The rows with anybody who is not served, most first."""
    return sorted((row for row in rows if count(row, "unserved")), key=lambda row: -count(row, "unserved"))


def unserved_kinds(rows: Sequence[Row]) -> list[Row]:
    """The kinds that have people of whom nobody is served."""
    return [row for row in waiting(rows) if not count(row, "served")]


def silence(row: Row, level: str) -> str:
    """How many areas are silent."""
    reported, expected = count(row, "reported"), count(row, "expected")
    if reported >= expected or expected == 1:
        return ""
    return say(
        "ppks.silent", silent=formats.number(expected - reported), expected=formats.number(expected), level=level
    )


def partly(row: Row, level: str) -> str:
    """How many areas sent some kinds and left out others; what they sent is in the total."""
    areas = count(row, "partly")
    return say("ppks.partly", areas=formats.number(areas), level=level) if areas else ""


def kinds(names: Sequence[str], limit: int = UNSERVED_NAMED) -> str:
    """Some names and how many kinds more: "pemulung dan 2 jenis lain"."""
    more = len(names) - limit
    return listing([*names[:limit], f"{formats.number(more)} jenis lain"] if more > 0 else list(names))


def _largest(rows: Sequence[Row]) -> str:
    found = waiting(rows)
    if not found:
        return say("ppks.all_served") if any(count(row, "known") for row in rows) else ""
    return say(
        "ppks.largest",
        kinds=listing(
            [
                say("ppks.people", kind=str(row["ppks_name"]), people=formats.number(row["unserved"]))
                for row in found[:NAMED]
            ]
        ),
    )


def _nobody(rows: Sequence[Row]) -> str:
    found = unserved_kinds(rows)
    return say("ppks.nobody", kinds=kinds([str(row["ppks_name"]) for row in found])) if found else ""
