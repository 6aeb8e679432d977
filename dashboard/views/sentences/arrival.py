"""Did the aid arrive, for everybody: how many got it, which part of what was planned, how much money, who is silent.

Every number is a published figure of its own; none is computed here, because a sum, a share or a difference of figures
that are shown could tell one that is hidden.
"""

from dashboard.views import formats, hidden
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count


def arrived(  # noqa: PLR0913 - three figures, and five words to say them with
    families: Row, share: Row, money: Row, *, noun: str, period: str, place: str, level: str, latest: str = "",
    each: bool = False,
) -> str:  # fmt: skip
    """The answer of the public *Penyaluran* from three figures of one area and period (`observations/card`).

    Where nothing was due in the period, `latest` says when something was paid. `each`: the number is a sum over
    programmes, in which one family may stand several times.
    """
    said = {"period": period, "place": place}
    if hidden.is_hidden(families):
        return joined(say("sampai.hidden", **said), _money(money))
    value = families.get("value")
    if formats.absent(value) and not count(families, "expected"):
        return joined(say("sampai.not_due", **said), say("sampai.latest", latest=latest) if latest else "")
    if formats.absent(value):
        return say("sampai.nothing", **said)
    reached = say(
        "sampai.families_each" if each else "sampai.families", number=formats.number(value), noun=noun, **said
    )
    return joined(reached, _share(share), _money(money), _silent(families, level))


def _share(row: Row) -> str:
    value = row.get("value")
    return "" if formats.absent(value) else say("sampai.share", share=formats.percent(value))


def _money(row: Row) -> str:
    value = row.get("value")
    return "" if formats.absent(value) else say("sampai.money", money=formats.rupiah_words(value))


def _silent(row: Row, level: str) -> str:
    """How many areas have not reported; that is a count of reports, not of people."""
    silent = count(row, "expected") - count(row, "reported")
    return say("sampai.silent", number=formats.number(silent), level=level) if silent > 0 else ""
