"""A small worked example of why one hidden figure is not enough: the total less the others is the hidden one.

Its numbers are invented and said to be; what follows from them is computed, so that no sentence can be wrong about it.
"""

from dataclasses import dataclass
from html import escape

from dashboard.views import formats, hidden
from dashboard.views.colours import Palette

LEAST = 3
"""No lower threshold leaves a small count that is not zero and another that is shown."""

NAMES = ("Kecamatan A", "Kecamatan B", "Kecamatan C", "Kecamatan D")


@dataclass(frozen=True, slots=True)
class Example:
    """Areas with their counts; the total is published, a count below `threshold` is not."""

    counts: tuple[tuple[str, int], ...]
    threshold: int

    @property
    def total(self) -> int:
        """What is published for all areas together."""
        return sum(count for _, count in self.counts)

    @property
    def small(self) -> tuple[str, int]:
        """The one count that may not be shown."""
        return next(pair for pair in self.counts if 0 < pair[1] < self.threshold)

    @property
    def second(self) -> tuple[str, int]:
        """The smallest other count: hidden as well, so that the difference no longer tells the first one."""
        return min((pair for pair in self.counts if pair != self.small), key=lambda pair: pair[1])

    @property
    def shown(self) -> tuple[int, ...]:
        """The counts that are shown once both are hidden."""
        return tuple(count for pair in self.counts if pair not in (self.small, self.second) for count in pair[1:])

    @property
    def left(self) -> int:
        """What both hidden ones are together."""
        return self.total - sum(self.shown)


def example_of(threshold: int) -> Example:
    """Four areas of which one has fewer than the threshold: 46, 31, 19 and 4 where that is 11."""
    step = max(threshold, LEAST)
    counts = (4 * step + 2, 3 * step - 2, 2 * step - 3, step // 3 + 1)
    return Example(counts=tuple(zip(NAMES, counts, strict=True)), threshold=step)


def sentences(example: Example) -> tuple[str, str]:
    """What an outsider computes while one figure is hidden, and what is left to compute when a second one is."""
    small, second = example.small, example.second
    others = [count for pair in example.counts if pair != small for count in pair[1:]]
    first = (
        f"Bila hanya {small[0]} disembunyikan, siapa pun dapat menghitungnya: {example.total}"
        f" {' '.join(f'{formats.MINUS} {count}' for count in others)} = {example.total - sum(others)}."
    )
    then = (
        f"Karena itu {second[0]} ikut disembunyikan. Yang dapat dihitung tinggal jumlah keduanya:"
        f" {example.total} {' '.join(f'{formats.MINUS} {count}' for count in example.shown)} = {example.left}."
        f" {small[0]} dapat berapa saja dari 1 sampai {example.left - 1}."
    )
    return first, then


def html(example: Example, palette: Palette, *, concealed: tuple[str, ...], title: str) -> str:
    """The table as it would be published with these areas hidden."""
    lines = "".join(
        f'<tr style="border-top:1px solid {palette.rule}"><th scope="row" align="left" style="font-weight:400">'
        f'{escape(name)}</th><td align="right">{_cell(name, count, concealed)}</td></tr>'
        for name, count in example.counts
    )
    whole = (
        f'<tr style="border-top:2px solid {palette.plan}"><th scope="row" align="left">Kabupaten</th>'
        f'<td align="right"><strong>{formats.number(example.total)}</strong></td></tr>'
    )
    return (
        f'<table cellpadding="5" style="width:100%;border-collapse:collapse;color:{palette.text};font-size:.95rem">'
        f'<caption style="text-align:left;font-weight:600;caption-side:top;color:{palette.text}">{escape(title)}'
        f"</caption><tbody>{lines}{whole}</tbody></table>"
    )


def _cell(name: str, count: int, concealed: tuple[str, ...]) -> str:
    return f"{hidden.SIGN} {hidden.SHORT}" if name in concealed else formats.number(count)
