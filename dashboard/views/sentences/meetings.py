"""What *Rakor dan arahan* answers: which decision is overdue longest, and how many came."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count


def decisions(row: Row, register: Sequence[Row], meetings: Sequence[Row]) -> str:
    """How many decisions are overdue and which longest; without a register, how many came to the newest meeting.

    `row` is `meetings/summary`, `register` the rows of `meetings/decisions`, `meetings` those of `meetings/list`.
    """
    if count(row, "decisions"):
        return _register(row, register)
    return joined(say("rakor.no_decisions"), _came(meetings))


def _register(row: Row, register: Sequence[Row]) -> str:
    if not count(row, "open"):
        return say("rakor.all_done", decisions=formats.number(count(row, "decisions")))
    still_open = formats.number(count(row, "open"))
    late = [one for one in register if one["state"] == "terlambat"]
    if not late:
        return say("rakor.on_time", open=still_open)
    oldest = max(late, key=lambda one: count(one, "overdue_days"))
    return joined(
        say("rakor.overdue", overdue=formats.number(count(row, "overdue")), open=still_open),
        say(
            "rakor.oldest",
            days=formats.number(count(oldest, "overdue_days")),
            instruction=str(oldest["instruction"]).rstrip("."),
            owner=str(oldest["owner"]),
        ),
    )


def _came(meetings: Sequence[Row]) -> str:
    if not meetings:
        return say("rakor.no_meeting")
    newest = meetings[0]
    return say("rakor.came", people=formats.number(count(newest, "people")), meeting=str(newest["meeting"]))
