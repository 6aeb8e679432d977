"""What the bars of a chart say before anything draws them: name, length, words, and the capacity they stand against."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dashboard.views import formats, hidden
from dashboard.views.axes import records
from dashboard.views.chart import Chart
from dashboard.views.status import status

LONG_NAME = 24
NO_DATA = f"{formats.MISSING} tidak ada data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: `value` may be missing (nothing is drawn, `text` says why); `room` is a capacity, `over` beyond it.

    Of a `hidden` one nothing is known: its words stand in the place of the bar.

    `group` is the heading over bars that may be compared with one another.
    """

    code: str
    name: str
    value: float | None
    text: str
    room: float | None = None
    over: bool = False
    group: str = ""
    hidden: bool = False


def of(chart: Chart) -> list[Bar]:
    """The bars of a chart of any kind in `KINDS`, top to bottom."""
    return KINDS[chart.kind](chart)


def spoken(chart: Chart) -> str:
    """What a screen reader says of a drawing: its description, then each bar or period with its value, in order."""
    if chart.kind in KINDS:
        said = [f"{bar.name}: {bar.text}" for bar in of(chart)]
    elif "words" in chart.drawn and "value" in chart.drawn:
        unit, decimals = chart.shown_unit, chart.shown_decimals
        said = [
            f"{row.words}: {_unknown(row) if formats.absent(row.value) else formats.value(row.value, unit, decimals)}"
            for row in records(chart.drawn)
        ]
    else:
        return chart.alt
    return f"{chart.alt}. {'; '.join(said)}" if said else chart.alt


def longest(bars: list[Bar]) -> float:
    """The value at which a bar is full: the largest value or capacity, 1 where there is none."""
    return max((length for bar in bars for length in (bar.value, bar.room) if length is not None), default=0) or 1


def lines(name: str) -> list[str]:
    """A name short enough to leave room for its bar: "Kab.", and two lines where it is long."""
    name = name.replace("Kabupaten ", "Kab. ")
    spaces = [place for place, letter in enumerate(name) if letter == " "]
    if len(name) <= LONG_NAME or not spaces:
        return [name]
    middle = min(spaces, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _number(value: float | None) -> float | None:
    return None if formats.absent(value) else value


def _unknown(row: Any) -> str:
    """Why there is no bar: hidden, nothing expected, or not reported."""
    if hidden.is_hidden(row):
        return hidden.TEXT
    expected = getattr(row, "expected", None)
    asked = expected is None or formats.absent(expected) or expected > 0
    return status("belum_melapor").text if asked else NO_DATA


def ranking(chart: Chart) -> list[Bar]:
    """Areas, units or kinds, sorted by the query; a missing value is said in words, not drawn as zero."""
    unit, decimals = chart.shown_unit, chart.shown_decimals
    return [
        Bar(
            code=str(getattr(row, "code", row.label)),
            name=str(row.label),
            value=_number(row.value),
            text=_unknown(row) if formats.absent(row.value) else formats.value(row.value, unit, decimals),
            hidden=hidden.is_hidden(row),
        )
        for row in records(chart.drawn)
    ]


def steps(chart: Chart) -> list[Bar]:
    """The steps of a process (quota → paid → failed → waiting): their own words, else their share of the first one.

    With a capacity each has a mark to reach. Where one is hidden no share is said: the parts would tell it.
    """
    rows = list(records(chart.rows))
    whole = _number(rows[0].value) if rows and not hidden.count(chart.rows) else None
    return [
        Bar(
            code=str(row.label),
            name=str(row.label),
            value=_number(row.value),
            text=hidden.TEXT
            if hidden.is_hidden(row)
            else _own_words(row) or _step(_number(row.value), whole if place else None, chart.shown_unit),
            hidden=hidden.is_hidden(row),
            room=_number(getattr(row, "capacity", None)),
        )
        for place, row in enumerate(rows)
    ]


def _own_words(row: Any) -> str:
    text = getattr(row, "text", None)
    return text if isinstance(text, str) else ""


def _step(value: float | None, whole: float | None, unit: str) -> str:
    share = f" · {formats.percent(100 * value / whole)}" if whole and value is not None else ""
    return f"{formats.value(value, unit, 0)}{share}"


def capacity(chart: Chart) -> list[Bar]:
    """Residents against capacity, in the groups of the rows; which are over it (`is_overfull`), the query says."""
    return [
        Bar(
            code=str(getattr(row, "code", row.label)),
            name=str(row.label),
            value=_number(row.value),
            text=hidden.TEXT
            if hidden.is_hidden(row)
            else _room_words(_number(row.value), _number(row.capacity), over=bool(row.is_overfull)),
            hidden=hidden.is_hidden(row),
            room=_number(row.capacity),
            over=bool(row.is_overfull),
            group=str(getattr(row, "group", "")),
        )
        for row in records(chart.drawn)
    ]


def _room_words(value: float | None, room: float | None, *, over: bool) -> str:
    if value is None:
        return status("belum_melapor").text
    if not room:
        return formats.number(value)
    share = f"{formats.number(value)} / {formats.number(room)} · {formats.percent(100 * value / room, 0)}"
    return f"{status('penuh').sign} {share}" if over else share


KINDS: dict[str, Callable[[Chart], list[Bar]]] = {"ranking": ranking, "steps": steps, "capacity": capacity}
