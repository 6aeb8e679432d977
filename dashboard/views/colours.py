"""Every colour of the figures, taken from the theme in `.streamlit/config.toml`: interface and charts share it."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from dashboard.paths import ROOT

CLASSES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one mode (light or dark), as hex text.

    `scale` runs from little to much; `lines` are told apart by name as well, never by colour alone.
    """

    dark: bool
    accent: str
    text: str
    muted: str
    plan: str
    rule: str
    surface: str
    background: str
    good: str
    warning: str
    bad: str
    lines: tuple[str, ...]
    scale: tuple[str, ...]


@lru_cache(maxsize=2)
def palette(dark: bool = False) -> Palette:
    """The colours of the light or the dark theme."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    theme = settings["theme"]["dark" if dark else "light"]
    steps = theme["chartSequentialColors"]
    return Palette(
        dark=dark,
        accent=theme["chartCategoricalColors"][0],
        text=theme["textColor"],
        muted=theme["grayTextColor"],
        plan=theme["grayColor"],
        rule=theme["borderColor"],
        surface=theme["secondaryBackgroundColor"],
        background=theme["backgroundColor"],
        good=theme["greenTextColor"],
        warning=theme["orangeTextColor"],
        bad=theme["redTextColor"],
        lines=tuple(theme["chartCategoricalColors"]),
        scale=tuple(steps[1 + 2 * step] for step in range(CLASSES)),
    )
