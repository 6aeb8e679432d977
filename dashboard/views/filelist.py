"""The files of the open data as a table in HTML: what each table holds, how many rows, and its files to download.

Addresses are relative, so that they hold behind any prefix. Colours are inline; every text is escaped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.views import formats
from dashboard.views.colours import Palette

FORMATS = {"csv": "CSV", "xlsx": "XLSX", "parquet": "Parquet", "md": "teks", "json": "JSON", "jsonld": "JSON-LD"}
KILO = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One file: how it is called in the list, where it is, how large, and the SHA-256 of its bytes."""

    format: str
    address: str
    bytes: int
    sha256: str

    @property
    def words(self) -> str:
        """ "CSV, 1,2 MB"."""
        return f"{FORMATS.get(self.format, self.format)}, {size(self.bytes)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One table of the open data, or one text: `rows` is None for what is no table."""

    name: str
    title: str
    rows: int | None
    links: Sequence[Link]


def size(number: int) -> str:
    """Bytes as people say them: "980 B", "85,7 kB", "4,2 MB"."""
    if number < KILO:
        return f"{number} B"
    if number < KILO**2:
        return f"{formats.trimmed(number / KILO)} kB"
    return f"{formats.trimmed(number / KILO**2)} MB"


def html(shelves: Sequence[Shelf], palette: Palette, *, label: str) -> str:
    """The table: title, rows, files."""
    heads = "".join(
        f'<th scope="col" align="{side}" style="font-weight:400;color:{palette.muted}">{text}</th>'
        for text, side in (("Tabel", "left"), ("Baris", "right"), ("Berkas", "left"))
    )
    lines = "".join(
        f'<tr style="border-top:1px solid {palette.rule};vertical-align:top">'
        f'<th scope="row" align="left" style="font-weight:400">{escape(shelf.title)}</th>'
        f'<td align="right">{"" if shelf.rows is None else formats.number(shelf.rows)}</td>'
        f"<td>{_links(shelf, palette)}</td></tr>"
        for shelf in shelves
    )
    return (
        f'<table aria-label="{escape(label)}" cellpadding="6" style="width:100%;border-collapse:collapse;'
        f'color:{palette.text};font-size:.95rem"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'
    )


def _links(shelf: Shelf, palette: Palette) -> str:
    found = "".join(
        f'<a href="{escape(link.address)}" target="_blank" rel="noopener" download title="SHA-256 {link.sha256}" '
        f'aria-label="{escape(f"{shelf.title}, {link.words}")}" '
        f'style="color:{palette.accent};display:inline-block;padding:.25rem 0;white-space:nowrap">'
        f"{escape(link.words)}</a>"
        for link in shelf.links
    )
    return f'<div style="display:flex;flex-wrap:wrap;gap:0 1.2rem">{found}</div>'


def sums(shelves: Sequence[Shelf], palette: Palette) -> str:
    """The SHA-256 of every file, as a list."""
    lines = "".join(
        f'<li style="margin:0 0 .4rem"><code style="color:{palette.text};background:none;overflow-wrap:anywhere">'
        f"{link.sha256}</code><br>{escape(link.address.rpartition('/')[2])}</li>"
        for shelf in shelves
        for link in shelf.links
    )
    return f'<ul role="list" style="list-style:none;margin:0;padding:0;font-size:.9rem">{lines}</ul>'


def fields(records: Sequence[Mapping[str, Any]], palette: Palette, *, kinds: Mapping[str, str]) -> str:
    """The columns of a table (Table Schema): name, title, kind in words, meaning; a list, so that it fits a phone."""
    lines = "".join(
        f'<li style="margin:0;border-top:1px solid {palette.rule};padding:.3rem 0">'
        f'<code style="color:{palette.text};background:none;padding:0">{escape(str(record["name"]))}</code>'
        f' <span style="color:{palette.muted}">{escape(kinds.get(str(record["type"]), str(record["type"])))}</span><br>'
        f"{escape(str(record['title']))}: {escape(str(record['description']))}</li>"
        for record in records
    )
    return (
        f'<ul role="list" style="list-style:none;margin:0;padding:0;color:{palette.text};font-size:.95rem;display:grid;'
        f'grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:0 1.6rem">{lines}</ul>'
    )


def meanings(records: Sequence[Mapping[str, Any]], palette: Palette) -> str:
    """The indicators of a table: name, and folded what is meant (Satu Data: definition, formula, unit, source)."""
    shown = ("definisi", "rumus", "ukuran", "satuan", "klasifikasi", "periode", "sumber", "catatan_pakai")
    items = "".join(
        f'<details><summary style="cursor:pointer">{escape(_title(record))}</summary><dl style="margin:.2rem 0 .6rem">'
        + "".join(
            f'<dt style="color:{palette.muted};font-weight:400">{escape(name.replace("_", " ").capitalize())}</dt>'
            f'<dd style="margin:0 0 .3rem">{escape(str(record[name]))}</dd>'
            for name in shown
            if record.get(name)
        )
        + "</dl></details>"
        for record in records
    )
    return f'<div style="color:{palette.text};font-size:.95rem">{items}</div>'


def _title(record: Mapping[str, Any]) -> str:
    return str(record.get("label") or record["indicator"])
