"""What a register counts (organisations, decisions, attendance) is no indicator of its own, but a figure needs one.

Such a figure says what it is about itself (`Chart.about`): nothing but label, unit and source is read of this.
"""

from dataclasses import replace

from dashboard.catalogue import Indicator, indicator

NEAREST = "pillars"
"""The indicator to which the link under such a figure leads: those who help."""


def counted(words: str, unit: str, dataset: str) -> Indicator:
    """What is counted in the rows of a dataset."""
    return replace(indicator(NEAREST), label=words, short=words, unit=unit, source=f"Dataset {dataset}", caveats=())
