"""What making a release calls upon: the maths that protect, the check of it, the bundle, the maps, the file modes.

They are named here once, so that tests of the way of a release can put others in their place.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from pandas import DataFrame

from dashboard.catalogue.protection import Protection
from dashboard.warehouse.connection import Warehouse

Progress = Callable[..., None]
"""`progress(text)` names a stage, `progress(text, done, total)` says how far it is."""


class Kept(Protocol):
    """How much of a measure is still shown."""

    @property
    def label(self) -> str:
        """In words: "Keluarga penerima bantuan"."""

    @property
    def published(self) -> float:
        """What is shown."""

    @property
    def total(self) -> float:
        """What there is."""

    @property
    def share(self) -> float:
        """The one of the other, from 0 to 1."""


class Protected(Protocol):
    """Figures as they may be published."""

    @property
    def rows(self) -> DataFrame:
        """The columns of `observations` and `reason`."""

    @property
    def tables(self) -> Mapping[str, DataFrame]:
        """What goes into the publication beside them."""

    @property
    def counts(self) -> Mapping[str, int]:
        """cells, primary, secondary, implied."""

    @property
    def kept(self) -> Sequence[Kept]:
        """Information kept."""


class Fault(Protocol):
    """A count that somebody outside could work out: between `low` and `high`, and in `words` why that is too narrow."""

    @property
    def measure(self) -> str:
        """What is counted: an indicator, or the rest of one."""

    @property
    def unit(self) -> str:
        """Where: "region:16.03.01"."""

    @property
    def program_code(self) -> str:
        """The programme; '*': all."""

    @property
    def part(self) -> str:
        """The part; '*': all."""

    @property
    def time(self) -> str:
        """When: "bulan:2026-07-01"."""

    @property
    def low(self) -> float:
        """The least that it can be."""

    @property
    def high(self) -> float:
        """The most that it can be."""

    @property
    def words(self) -> str:
        """What is wrong."""


class Report(Protocol):
    """What the audit of a publication found."""

    @property
    def faults(self) -> Sequence[Fault]:
        """Counts that are not protected; none: it may be published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The functions; `settings` makes of an office's profile what `protect` and `check` take."""

    settings: Callable[[Protection], Any]
    protect: Callable[..., Protected]
    check: Callable[..., Report]
    bundle: Callable[[Warehouse, Path, Progress], object]
    maps: Callable[[str], object]
    modes: Callable[[str], object]


def ours() -> Tools:
    """Those of the product."""
    from dashboard.disclosure import protecting, publications  # noqa: PLC0415  scipy: only a release waits for it
    from dashboard.disclosure.settings import Settings  # noqa: PLC0415
    from dashboard.publication import bundle, maps, modes  # noqa: PLC0415

    def settings(asked: Protection) -> Settings:
        return Settings(
            threshold=asked.threshold,
            zeros=asked.zeros,
            min_width=asked.min_width,
            dominance=asked.dominance,
            p_percent=asked.p_percent or None,
        )

    return Tools(
        settings=settings,
        protect=protecting.protect,
        check=publications.check,
        bundle=bundle.write,
        maps=maps.copy,
        modes=modes.settle,
    )
