"""What the pages read: one version of one office's warehouse, through named queries, cached by version.

Caches are shared by all visitors, so everything that a result depends on (office, version, query, parameters) is an
argument. A page run keeps the `Book` that it opened: when a new version is published meanwhile, the next run shows it
whole, and no page mixes two.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from dashboard import audience, queries
from dashboard.catalogue import DATASETS, Agency, Indicator, agency
from dashboard.publication import opening
from dashboard.warehouse import versions
from dashboard.warehouse.connection import Warehouse, open_warehouse

CACHED_RESULTS = 3000
Params = tuple[tuple[str, Any], ...]


@st.cache_data(max_entries=CACHED_RESULTS, show_spinner=False)
def _rows(slug: str, key: str, query: str, params: Params, _opened: Warehouse) -> DataFrame:
    """The rows of `query` in the warehouse whose key is `key`; errors are raised, so none is ever cached."""
    return queries.run(_opened, query, **dict(params))


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One version of one office's data; `as_of` is the newest arrival in it.

    It holds its warehouse open: a page that lives long goes on reading it, even when the file has been deleted.
    """

    slug: str
    version: str
    as_of: date | None
    sample: bool
    built_at: str
    opened: Warehouse = field(repr=False)

    def rows(self, query: str, **params: Any) -> DataFrame:
        """The rows of a named query; the frame is the caller's own."""
        return _rows(self.slug, self.opened.key, query, tuple(sorted(params.items())), self.opened)

    def row(self, query: str, **params: Any) -> dict[str, Any]:
        """The first row of a named query as column → value (no value is None); {} where it has no row."""
        return first(self.rows(query, **params))


def first(rows: DataFrame) -> dict[str, Any]:
    """The first row as column → value, with None for no value; {} where there is none."""
    return records(rows.head(1))[0] if len(rows) else {}


def records(rows: DataFrame) -> list[dict[str, Any]]:
    """The rows as column → value, with None for no value (NaN, NaT, NA)."""
    return [{str(name): tidy(value) for name, value in row.items()} for row in rows.to_dict("records")]


def tidy(value: Any) -> Any:
    """None for NaN, NaT and NA; anything else as it is."""
    return None if pd.api.types.is_scalar(value) and pd.isna(value) else value


def open_book(slug: str) -> Book:
    """The version of `slug` that is served now: the release shown in the public process, else the warehouse.

    NotFoundError where there is none, StoreError where it is damaged.
    """
    opened = opening.open_public(slug) if audience.public() else open_warehouse(slug)
    return Book(
        slug=opened.slug,
        version=opened.version,
        as_of=opened.as_of,
        sample=opened.sample,
        built_at=opened.built_at,
        opened=opened,
    )


@st.cache_resource(ttl="5m", show_spinner=False)
def office(slug: str) -> Agency:
    """What the catalogue says about an office; read again after five minutes, so that an edit needs no restart."""
    return agency(slug)


def offices() -> tuple[str, ...]:
    """The offices that can be chosen: that of `$PANTAU_AGENCY`, else each with a warehouse; public: with a release."""
    return opening.shown() if audience.public() else versions.offices()


def readable(slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the offices whose figures the visitor may see: in the public process all of them."""
    if audience.public():
        return slugs
    from dashboard.views.ui.operator import access  # noqa: PLC0415 - the public process must not be able to import it

    return access.readable(slugs)


def sources_of(indicator: Indicator, query: str) -> tuple[str, ...]:
    """Keys of the datasets that a figure's rows come from, in the catalogue's order."""
    tables = set(queries.tables(query))
    if "observations" in tables:
        tables |= queries.indicator_tables(indicator.key)
    return tuple(dataset.key for dataset in DATASETS if dataset.key in tables)
