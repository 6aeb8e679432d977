"""What the page about reports from people answers: how many came, how fast one went there, and what is still open."""

from collections.abc import Sequence

from dashboard.catalogue import threshold
from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count

LIMITS = ("case_days_short", "case_days_medium", "case_days_long")
OLDEST = len(LIMITS) + 1
UNANSWERED = OLDEST + 1


def ages() -> dict[int, str]:
    """The classes of age in words, by their number: "0–3 hari", …, "lebih dari 30 hari"."""
    ends = [int(threshold(key).value) for key in LIMITS]
    begins = [0, *(end + 1 for end in ends)]
    words = {
        place: f"{begin}–{end} hari" for place, (begin, end) in enumerate(zip(begins, ends, strict=False), start=1)
    }
    return words | {OLDEST: f"lebih dari {ends[-1]} hari"}


def cases(row: Row, speed: Row, waiting: Sequence[Row], *, period: str) -> str:
    """How many came in, how fast they were reached (cards of the two indicators), what is open (`cases/open`)."""
    reported = count(row, "denominator")
    if not reported:
        return joined(say("penjangkauan.none", period=period), _open(waiting))
    reached = formats.number(count(row, "numerator"))
    came = say("penjangkauan.reports", reported=formats.number(reported), period=period, reached=reached)
    return joined(came, _speed(row, speed), _open(waiting))


def _speed(row: Row, speed: Row) -> str:
    if formats.absent(row.get("value")) or formats.absent(speed.get("value")):
        return ""
    return say("penjangkauan.speed", median=formats.number(row["value"]), p90=formats.number(speed["value"]))


def _open(waiting: Sequence[Row]) -> str:
    if not waiting:
        return say("penjangkauan.all_closed")
    old = sum(count(row, "age") == OLDEST for row in waiting)
    days = formats.trimmed(threshold(LIMITS[-1]).value)
    said = {"open": formats.number(len(waiting)), "days": days}
    return say("penjangkauan.open", old=formats.number(old), **said) if old else say("penjangkauan.open_young", **said)


def complaints(rows: Sequence[Row]) -> tuple[int, int, str]:
    """Complaints, those answered, and how fast in words (`cases/answered`)."""
    came = sum(count(row, "complaints") for row in rows)
    answered = came - sum(count(row, "complaints") for row in rows if count(row, "age") == UNANSWERED)
    if not answered:
        return came, answered, ""
    hours = {name: formats.number(rows[0][f"{name}_hours"]) for name in ("median", "p90")}
    return came, answered, say("penjangkauan.answered", **hours)
