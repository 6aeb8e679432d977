"""What the page about the satisfaction survey answers: how high, where lowest, and what is only indicative."""

from collections import Counter
from collections.abc import Sequence

from dashboard.catalogue import threshold
from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing
from dashboard.views.status import status

NAMED = 2
GOOD = ("A", "B")
MOST = 4
DECIMALS = 2


def points(value: object) -> str:
    """An index as it is published, two decimals always."""
    return formats.number(value, DECIMALS)  # type: ignore[arg-type]


def band(row: Row) -> str:
    """The band in words: "B, baik"; without one (below the lowest) the letter is missing, not invented."""
    return formats.MISSING if formats.absent(row.get("band")) else status(f"skm_{row['band']}").word


def surveyed(rows: Sequence[Row]) -> list[Row]:
    """The units that have answers."""
    return [row for row in rows if not formats.absent(row.get("ikm"))]


def worst_first(rows: Sequence[Row]) -> list[Row]:
    """The units with enough answers to be judged, lowest index first."""
    return sorted((row for row in surveyed(rows) if not row["is_few"]), key=lambda row: float(row["ikm"]))


def first(rows: Sequence[Row]) -> list[Row]:
    """Which units to look at first: of each kind, like with like, those that are not good, or else its lowest.

    A good unit that is the only one of its kind is not the lowest of anything.
    """
    judged = worst_first(rows)
    found = []
    for kind in dict.fromkeys(_kind(row) for row in rows):
        own = [row for row in judged if _kind(row) == kind]
        low = [row for row in own if row["band"] not in GOOD][:MOST]
        found += low or (own[:1] if len(own) > 1 else [])
    return found


def nothing_first(rows: Sequence[Row], *, period: str) -> str:
    """Why no unit comes first: none has enough answers, or all that have are good."""
    return say("kepuasan.all_good") if worst_first(rows) else say("kepuasan.none_judged", period=period)


def _kind(row: Row) -> tuple[str, str]:
    return str(row["unit_kind"]), str(row["kind"])


def names(rows: Sequence[Row]) -> dict[tuple[str, str], str]:
    """Kind and code of each unit → its name, with the code where two units have one name."""
    found = {(str(row["unit_kind"]), str(row["unit_code"])): str(row["unit_name"]) for row in rows}
    known = Counter(found.values())
    return {key: f"{name} ({key[1]})" if known[name] > 1 else name for key, name in found.items()}


def index(rows: Sequence[Row], office: Row, *, period: str) -> str:
    """The office's index, who is below "baik", who is only indicative, who was not asked (`satisfaction/units`)."""
    asked = surveyed(rows)
    if not asked or formats.absent(office.get("ikm")):
        return say("kepuasan.none", period=period)
    number = {"answers": formats.number(count(office, "answers")), "units": formats.number(len(asked))}
    whole = say("kepuasan.office", period=period, ikm=points(office["ikm"]), band=band(office), **number)
    return joined(whole, _below(asked), few(asked), _silent(rows))


def _below(asked: Sequence[Row]) -> str:
    """The units below the good bands: a judgement by the bands, for UPT and counters are not ranked together."""
    judged = worst_first(asked)
    low = [f"{row['unit_name']} ({points(row['ikm'])}; {band(row)})" for row in judged if row["band"] not in GOOD]
    if not judged:
        return ""
    more = [f"{formats.number(len(low) - NAMED)} unit lain"] if len(low) > NAMED else []
    return say("kepuasan.below", names=listing([*low[:NAMED], *more])) if low else say("kepuasan.all_good")


def few(asked: Sequence[Row]) -> str:
    """Which units have too few answers, with the interval of the first."""
    found = [row for row in asked if row["is_few"]]
    if not found:
        return ""
    first = found[0]
    name = str(first["unit_name"])
    if len(found) > 1:
        limit = formats.trimmed(threshold("few_answers").value)
        return say("kepuasan.few_more", name=name, others=formats.number(len(found) - 1), limit=limit)
    answers = formats.number(count(first, "answers"))
    if formats.absent(first.get("low")):
        return say("kepuasan.single", name=name, answers=answers)
    return say("kepuasan.few", name=name, answers=answers, low=points(first["low"]), high=points(first["high"]))


def _silent(rows: Sequence[Row]) -> str:
    names = [str(row["unit_name"]) for row in rows if formats.absent(row.get("ikm"))]
    more = [f"{formats.number(len(names) - NAMED)} unit lain"] if len(names) > NAMED else []
    return say("kepuasan.silent", names=listing([*names[:NAMED], *more])) if names else ""


def weights(rows: Sequence[Row]) -> str:
    """Which weight is used and what the other would give (`satisfaction/weights`)."""
    if len(rows) < 2:  # noqa: PLR2004 - there are two weights
        return ""
    used, other = rows[0], rows[1]
    return say(
        "kepuasan.weight", used=str(used["weight_words"]), other=str(other["weight_words"]), ikm=points(other["ikm"]),
        band=band(other),
    )  # fmt: skip


def interval(row: Row) -> str:
    """The interval of few answers: "70,10–90,20"; nothing where there are enough."""
    if formats.absent(row.get("ikm")) or not row["is_few"]:
        return ""
    bounds = "" if formats.absent(row.get("low")) else f" {points(row['low'])}–{points(row['high'])}"
    return f"{status('indikatif').text}{bounds}"
