"""Looks at uploads: one child a file says what it is and what would become of its rows; answers change the look."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from dashboard.errors import PantauError
from dashboard.operating.child import Child
from dashboard.operating.uploads import Tray, Upload
from dashboard.warehouse import versions

LIMIT_S = 180.0
AT_ONCE = 2
SEEN = "bacaan"
DATASET = "dataset"
"""The key of the one question whose answer is an option of the command instead of a line in the recipe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is asked: a file for an office, with answers by the key of their question."""

    upload: Upload
    slug: str
    answers: tuple[tuple[str, str], ...] = ()

    @property
    def arguments(self) -> tuple[str, ...]:
        """The command."""
        return ("inspect", str(self.upload.path), "--agency", self.slug, "--json", *self.options)

    @property
    def options(self) -> tuple[str, ...]:
        """The answers as options of `pantau inspect`."""
        worked_in = [part for key, text in self.answers if key != DATASET for part in (f"--answer={key}={text}",)]
        return (*self.dataset, *worked_in)

    @property
    def dataset(self) -> tuple[str, ...]:
        """The answer to which kind of report this is."""
        return tuple(part for key, text in self.answers if key == DATASET for part in ("--dataset", text))

    @property
    def has_recipe(self) -> bool:
        """Whether answers made a recipe of their own, which the import has to be given."""
        return any(key != DATASET for key, _ in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The answer to a look: the inspection as JSON, or why there is none."""

    found: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""


@st.cache_resource(scope="session", show_spinner=False, on_release=Tray.close)
def tray() -> Tray:
    """The uploads of this visit; removed when the visit ends."""
    return Tray()


def at(look: Look) -> Seen:
    """The answer to a look; it is asked anew when the office has another version."""
    return all_at([look])[0]


def all_at(looks: Sequence[Look]) -> list[Seen]:
    """The answers to several looks, two at a time."""
    seen: dict[tuple[str, ...], Seen] = st.session_state.setdefault(SEEN, {})
    new = [look for look in looks if _key(look) not in seen]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        seen.update(zip([_key(look) for look in new], pool.map(_ask, new), strict=True))
    return [seen[_key(look)] for look in looks]


def _key(look: Look) -> tuple[str, ...]:
    """What an answer depends on: the command, and what the office has already."""
    try:
        return (versions.current_name(look.slug), *look.arguments)
    except PantauError:
        return ("", *look.arguments)


def _ask(look: Look) -> Seen:
    """Runs beside the script: no Streamlit in here."""
    ended = Child(look.arguments, LIMIT_S).run()
    if isinstance(ended.answer, dict) and ended.good:
        return Seen(found=ended.answer)
    return Seen(error=ended.error)
