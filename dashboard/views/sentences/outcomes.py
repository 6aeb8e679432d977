"""What the pages *Kemandirian keluarga*, *Pelatihan usaha* and *Sekolah Rakyat* answer, from the rows of their queries.

Too early to be judged, not looked at, and none are three different things and are said as such.
"""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

PLANNED, ACCEPTED, LEFT = 1, 6, 8  # places of perumusan, diterima and keluar in `school/stages`
MOST_NAMES = 2


def steps(row: Row, areas: Sequence[Row], *, graduated: Row, relapsed: Row, period: str, level: str) -> str:
    """Who moved up, graduated and fell back, and where most are still at the beginning.

    `row` of `outcome/step_summary`, `areas` of `outcome/step_areas`, the two others of `observations/card`.
    """
    if not row or not count(row, "before"):
        return say("kemandirian.no_steps", period=period)
    silent = sum(1 for area in areas if not count(area, "reported"))
    worst = next((area for area in areas if count(area, "families")), None)
    return joined(
        say(
            "kemandirian.moved",
            moved=formats.number(count(row, "moved_up")),
            before=formats.number(count(row, "before")),
            period=period,
            graduated=_number(graduated, row, "graduated"),
            relapsed=_number(relapsed, row, "relapsed"),
        ),
        say("kemandirian.furthest", area=str(worst["region_name"]), share=formats.percent(worst["low_pct"], 0))
        if worst
        else "",
        say("kemandirian.silent", silent=formats.number(silent), level=level) if silent else "",
    )


def _number(card: Row, row: Row, name: str) -> str:
    """The programme's own figure, else the one of the flows."""
    value = card.get("value")
    return formats.number(row.get(name) if formats.absent(value) else value)


def graduations(graduated: Row, relapsed: Row, programs: Sequence[Row], *, period: str) -> str:
    """How many graduated and fell back in all programmes, and how many programmes nobody measures."""
    value, back = graduated.get("value"), relapsed.get("value")
    if value is None or formats.absent(value):
        return joined(say("kemandirian.nothing", period=period), unmeasured(programs))
    if back is None or formats.absent(back):
        head = say("kemandirian.graduated_only", graduated=formats.number(value), period=period)
    else:
        head = say(
            "kemandirian.graduated", graduated=formats.number(value), relapsed=formats.number(back), period=period
        )
    return joined(head, unmeasured(programs))


def unmeasured(programs: Sequence[Row]) -> str:
    """How many programmes have money and no outcome (`outcome/programs`)."""
    without = sum(1 for row in programs if row["state"] == "belum_diukur")
    if not programs:
        return ""
    if not without:
        return say("kemandirian.measured")
    return say("kemandirian.unmeasured", unmeasured=formats.number(without), programs=formats.number(len(programs)))


def business(funnel: Sequence[Row]) -> str:
    """How many businesses live after twelve months; who is too young, and who was not looked at (`business/funnel`)."""
    steps = {str(row["step"]): row for row in funnel}
    if not steps:
        return say("usaha.nothing")
    last = steps["hidup_12"]
    young, unseen, known = (count(last, name) for name in ("young", "unseen", "base"))
    if not known:
        trained, capital = (formats.number(count(steps[name], "people")) for name in ("dilatih", "modal"))
        return say("usaha.unseen_all" if unseen else "usaha.too_early", trained=trained, capital=capital)
    alive = count(last, "people")
    return joined(
        say(
            "usaha.alive",
            share=formats.share(alive, known),
            alive=formats.number(alive),
            capital=formats.number(known),
        ),
        say("usaha.young", young=formats.number(young)) if young else "",
        say("usaha.unseen", unseen=formats.number(unseen)) if unseen else "",
    )


def furthest(stages: Sequence[Row]) -> list[Row]:
    """One row per area of `school/stages`: the furthest stage that it has come to (who left does not count as one)."""
    found: dict[str, Row] = {}
    for row in stages:
        code = str(row["region_code"])
        known = found.get(code)
        if known is None or count(known, "place") < count(row, "place") < LEFT:
            found[code] = row
    return sorted(found.values(), key=lambda row: (-count(row, "place"), str(row["region_name"])))


def school(stages: Sequence[Row], *, level: str, year: str) -> str:
    """At which stage the office is, where it is furthest, and how many areas have only a plan (`school/stages`)."""
    if not stages:
        return say("sekolah.nothing", year=year)
    areas = furthest(stages)
    best = areas[0]
    if count(best, "place") <= PLANNED:
        return say("sekolah.planned_only", year=year)
    accepted = [row for row in stages if row["place"] == ACCEPTED and not formats.absent(row.get("children"))]
    planned = [row for row in areas if count(row, "place") <= PLANNED]
    head = (
        say(
            "sekolah.accepted",
            children=formats.number(sum(count(row, "children") for row in accepted)),
            areas=formats.number(len(accepted)),
            level=level,
            year=year,
        )
        if accepted
        else say("sekolah.not_yet", year=year, stage=str(best["stage"]))
    )
    leading = [str(row["region_name"]) for row in areas if row["place"] == best["place"]]
    names = listing(leading) if len(leading) <= MOST_NAMES else f"{formats.number(len(leading))} {level}"
    return joined(
        head,
        say("sekolah.furthest", stage=str(best["stage"]), names=names),
        say("sekolah.planned", areas=formats.number(len(planned)), level=level) if planned else "",
    )
