"""What the register says of a programme and how far its survey is, in words; pure functions over rows of queries."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

NAMED = 2


def rule(limit: int) -> str:
    """The desils that a programme is for: "desil 1–4"."""
    return "desil 1" if limit == 1 else f"desil 1–{limit}"


def targeting(program: Row | None, within: Row, leaked: Row, areas: Sequence[Row], *, period: str, level: str) -> str:
    """Whom a programme reaches, who of it is above the rule, and where most are left out.

    `program` of `register/programs`, `within` of `register/within_rule`, `leaked` the card of `leakage_pct`, `areas`
    of `register/unreached`; `level` names the finest areas, of which the silent are counted.
    """
    if not program:
        return say("ketepatan.none", period=period)
    name = str(program["program_name"])
    if formats.absent(program.get("desil_max")):
        return say("ketepatan.no_rule", program=name, families=formats.number(program["recipients"]))
    limit = count(program, "desil_max")
    if formats.absent(within.get("value")):
        return say("ketepatan.none", period=period)
    share = formats.share(count(within, "recipients"), count(within, "registered"), 1)
    return joined(
        say("ketepatan.reach", program=name, share=share, rule=rule(limit), above=_above(leaked, limit)),
        _worst(areas),
        _silent(within, level),
    )


def _above(leaked: Row, limit: int) -> str:
    if formats.absent(leaked.get("value")):
        return ""
    share = formats.share(count(leaked, "numerator"), count(leaked, "denominator"), 1)
    return say("ketepatan.above", share=share, limit=str(limit))


def _worst(areas: Sequence[Row]) -> str:
    first = next((row for row in areas if count(row, "unreached")), None)
    if first is None or len(areas) == 1:
        return ""
    return say("ketepatan.worst", area=str(first["region_name"]), families=formats.number(first["unreached"]))


def _silent(within: Row, level: str) -> str:
    silent = count(within, "expected") - count(within, "reported")
    return say("ketepatan.silent", silent=formats.number(silent), level=level) if silent else ""


def survey(row: Row, areas: Sequence[Row], *, period: str, level: str) -> str:
    """How far a round is, where it has not begun, who is silent, and who is wrongly in or out.

    `row` of `register/survey`, `areas` of `register/survey_areas`; `level` names the finest areas, which are counted.
    """
    if formats.absent(row.get("target")):
        return say("pendataan.none", period=period)
    verified, target = count(row, "verified"), count(row, "target")
    silent = count(row, "expected") - count(row, "reported")
    return joined(
        say(
            "pendataan.progress",
            verified=formats.number(verified),
            target=formats.number(target),
            share=formats.share(verified, target, 1),
        ),
        say("pendataan.not_begun", areas=_begun(row, areas, level)) if count(row, "not_begun") else "",
        say("pendataan.silent", silent=formats.number(silent), level=level) if silent else "",
        say(
            "pendataan.errors",
            included=formats.number(row["wrongly_included"]),
            excluded=formats.number(row["wrongly_excluded"]),
        )
        if not formats.absent(row.get("wrongly_included")) and not formats.absent(row.get("wrongly_excluded"))
        else "",
    )


def _begun(row: Row, areas: Sequence[Row], level: str) -> str:
    """The areas that have not begun by name where they are few, else how many."""
    names = [str(area["region_name"]) for area in areas if area["status"] == "belum_mulai"]
    if len(names) == count(row, "not_begun") and len(names) <= NAMED:
        return listing(names)
    return f"{formats.number(row['not_begun'])} {level}"
