"""What the answer about poverty says: share and people, the change against the year before, province and country."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, capital, count, listing


def poverty(rows: Sequence[Row], *, region: str, place: str, year: int) -> str:
    """The answer from `poverty/series` for one year; areas without a figure in that year are left out."""
    known = [row for row in rows if not formats.absent(row.get("p0_pct"))]
    own = [row for row in known if row["region_code"] == region and count(row, "year") <= year]
    if not own or count(own[-1], "year") != year:
        return say("kemiskinan.nothing", place=place)
    others = [row for row in known if row["region_code"] != region and count(row, "year") == year]
    broken = [row for row in own if row.get("is_break")]
    return joined(
        _level(own[-1], place),
        "" if len(own) == 1 or own[-1].get("is_break") else _change(own[-1], own[-2]),
        say("kemiskinan.beside", others=capital(listing([_other(row) for row in others]))) if others else "",
        _break(broken[-1]) if broken else "",
    )


def _level(row: Row, place: str) -> str:
    poor = row.get("poor_people")
    people = "" if formats.absent(poor) else say("kemiskinan.people", people=formats.number(poor))
    share = formats.percent(row["p0_pct"], 2)
    return say("kemiskinan.level", place=place, share=share, year=str(count(row, "year")), people=people)


def _change(row: Row, before: Row) -> str:
    points = round(float(row["p0_pct"]), 2) - round(float(before["p0_pct"]), 2)
    year = str(count(before, "year"))
    if not round(points, 2):
        return say("kemiskinan.same", year=year)
    direction = "Naik" if points > 0 else "Turun"
    return say("kemiskinan.change", direction=direction, points=formats.number(abs(points), 2), year=year)


def _break(row: Row) -> str:
    return say("kemiskinan.break", year=str(count(row, "year")), why=str(row["break_words"]))


def _other(row: Row) -> str:
    return say("kemiskinan.other", place=str(row["region_name"]), share=formats.percent(row["p0_pct"], 2))
