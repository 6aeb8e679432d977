"""The files of *Unduh data*: the open-data bundle of the release that is shown, older ones, the API, the dictionary."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd
import streamlit as st

from dashboard.errors import NotFoundError
from dashboard.publication import bundle, notices, opening, rows, shelves, where
from dashboard.publication.bundle import Bundle, File, changelog
from dashboard.publication.bundle.columns import CORRECTIONS
from dashboard.publication.shelves import LATEST
from dashboard.views import filelist, formats
from dashboard.views.filelist import Link, Shelf
from dashboard.views.markdown import escaped
from dashboard.views.saying import say
from dashboard.views.ui import address, filters, frame, layout, links
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.publik import absence, heading

SUBJECT = Subject(key="unduh", title="Unduh data", leads=(), filters=(), always=True)
USUAL = "penyaluran"
TABLE = "tabel"
ORDER = ("csv", "xlsx", "parquet")
KINDS = {"string": "teks", "integer": "bilangan bulat", "number": "bilangan", "date": "tanggal", "boolean": "ya/tidak"}


@dataclass(frozen=True)
class Files:
    """The bundle of the release that is shown."""

    view: View
    bundle: Bundle

    @property
    def slug(self) -> str:
        """The office as addresses name it."""
        return self.view.book.slug

    @cached_property
    def tables(self) -> list[Shelf]:
        """Each table with its files, those of figures first."""
        return [
            Shelf(
                name=name,
                title=found[0].title.rpartition(" (")[0] or found[0].title,
                rows=found[0].rows,
                links=[self._link(one.path, one.format, one.bytes, one.sha256) for one in _ordered(found)],
            )
            for name, found in self.bundle.tables.items()
        ]

    @property
    def texts(self) -> list[Shelf]:
        """What describes the tables, each a file."""
        return [
            Shelf(
                name=one.path,
                title=one.title,
                rows=None,
                links=[self._link(one.path, one.format, one.bytes, one.sha256)],
            )
            for one in self.bundle.files
            if not one.table
        ]

    def _link(self, path: str, kind: str, size: int, sha256: str) -> Link:
        return Link(format=kind, address=f"data/{self.slug}/{LATEST}/{path}", bytes=size, sha256=sha256)

    @cached_property
    def described(self) -> dict[str, Any]:
        """Table → its resource in datapackage.json."""
        body: dict[str, Any] = json.loads((self.bundle.folder / "datapackage.json").read_bytes())
        return {one["table"]: one for one in body["resources"] if one["format"] == "csv"}


def _ordered(found: tuple[File, ...]) -> list[File]:
    return sorted(found, key=lambda one: ORDER.index(one.format) if one.format in ORDER else len(ORDER))


def begin() -> Files:
    """The frame of the page and its answer; without a bundle the page says so and stops."""
    view = frame.begin(SUBJECT)
    slug = view.book.slug
    try:
        files = Files(view, bundle.index(where.bundle(slug, opening.stem(slug))))
    except NotFoundError:
        frame.answer(view, say("unduh.none"))
        st.info(say("unduh.none_todo"), icon=":material/inbox:")
        links.to_page("beranda", "Kembali ke Beranda")
        st.stop()
    total = sum(shelf.rows or 0 for shelf in files.tables)
    numbers = {"tables": formats.number(len(files.tables)), "rows": formats.number(total)}
    frame.answer(view, say("unduh.answer", **numbers, version=files.bundle.version))
    return files


def listed(files: Files) -> None:
    """The tables with their files, what describes them, and under which licence."""
    st.html(filelist.html(files.tables, files.view.colours, label="Tabel data terbuka dan berkasnya"))
    st.subheader("Keterangan data", anchor=False)
    st.html(filelist.html(files.texts, files.view.colours, label="Berkas keterangan"))
    st.markdown(
        f"Lisensi: [{escaped(files.bundle.licence)}]({files.bundle.licence_address}). Boleh disalin, diolah, dan"
        " disebarkan, asal sumbernya disebut. Dilarang mencoba mengenali orang dari data ini."
    )


def citing(files: Files) -> None:
    """A line to cite, and how a file is called for ever."""
    st.subheader("Kutipan", anchor=False)
    st.code(files.bundle.citation, language=None, wrap_lines=True)
    st.subheader("Alamat tetap", anchor=False)
    example = next((one for one in files.tables if one.name == USUAL), files.tables[0]).links[0].address
    st.markdown("Terbitan terbaru, lalu terbitan ini, selama tidak ditarik:")
    own = example.replace(f"/{LATEST}/", f"/{files.bundle.version}/")
    st.code(f"{origin()}/{example}\n{origin()}/{own}", language=None, wrap_lines=True)


def origin() -> str:
    """Where this page is served, for addresses that are copied: "https://data.example.go.id"."""
    found = urlsplit(st.context.url or "")
    path = found.path.rpartition("/")[0]
    return f"{found.scheme}://{found.netloc}{path}" if found.netloc else ""


def for_programs(files: Files) -> None:
    """The API in three lines with an example: of the table whose columns are looked at, and one that has an answer."""
    st.subheader("Untuk program komputer", anchor=False)
    opened = files.view.book.opened
    known = rows.subjects(opened)
    table = next((name for name in (address.asked(TABLE), USUAL) if name in known), next(iter(known), ""))
    corrected = (
        f"- Angka yang diperbaiki: `/api/{files.slug}/{CORRECTIONS}.json`\n"
        if CORRECTIONS in rows.references(opened)
        else ""
    )
    st.markdown(
        f"- Daftar tabel: `/api/{files.slug}/`\n"
        f"- Baris satu tabel: `/api/{files.slug}/TABEL.json`, disaring dengan {_filters()}\n"
        "- Nilai saringan yang tidak ada dijawab 400 dengan daftar nilai yang ada.\n"
        f"{corrected}"
        f"- Paling banyak {formats.number(rows.MOST)} baris sekali minta; alamat lanjutannya ada di `next`."
    )
    if table:
        unit = quote(rows.example(opened, table, files.view.agency.region_code))
        st.code(f"curl '{origin()}/api/{files.slug}/{table}.json?unit={unit}&limit=10'", language=None, wrap_lines=True)


def _filters() -> str:
    return ", ".join(f"`{name}`" for name in rows.FILTERS)


def dictionary(files: Files) -> None:
    """The columns and indicators of one table, chosen in the address (`?tabel=penyaluran`)."""
    st.subheader("Kamus data", anchor=False)
    names = {shelf.name: shelf.title for shelf in files.tables}
    first = USUAL if USUAL in names else next(iter(names))
    chosen = filters.choose(TABLE, list(names), label="Tabel", default=first, words=names.__getitem__)
    frame.notes(files.view)
    resource: Mapping[str, Any] = files.described[chosen]
    st.markdown(escaped(resource["description"]))
    st.html(filelist.fields(resource["schema"]["fields"], files.view.colours, kinds=KINDS))
    if resource.get("satuData"):
        st.html(filelist.meanings(resource["satuData"], files.view.colours))


def checks(files: Files) -> None:
    """How to know that a file is whole: its checksum."""
    st.subheader("Memeriksa keutuhan berkas", anchor=False)
    st.markdown("Simpan semua berkas dengan checksums.sha256 dalam satu folder, lalu jalankan:")
    st.code("sha256sum -c checksums.sha256", language=None)
    with st.expander("SHA-256 tiap berkas"):
        st.html(filelist.sums(files.tables + files.texts, files.view.colours))


def history(files: Files) -> None:
    """What each release changed, which older ones are kept, and which were withdrawn."""
    st.subheader("Riwayat terbitan dan perbaikan", anchor=False)
    opened = files.view.book.opened
    said: dict[str, list[str]] = {}
    for version, words in changelog.corrections(opened):
        said.setdefault(str(version), []).append(words)
    known = changelog.releases(opened)
    gone = notices.withdrawn(files.slug)
    kept = [version for version in reversed(shelves.versions(files.slug)) if version not in gone]
    days = {release.version: release.published_at for release in known}
    for version in dict.fromkeys([files.bundle.version, *kept, *days]):
        if version not in gone:
            _release(files, version, days.get(version, ""), said.get(version, []), kept=version in kept)
    for version in sorted(gone, reverse=True):
        st.markdown(escaped(absence.taken_back(gone[version])))


def _release(files: Files, version: str, day: str, said: list[str], *, kept: bool) -> None:
    shown = version == files.bundle.version
    moment = heading.published(files.view.book) if shown else None
    when = formats.date(moment) if moment else _day(day)
    head = " · ".join(part for part in (f"**{escaped(version)}**", when, "sedang ditampilkan" if shown else "") if part)
    address = f" · [daftar berkas]({origin()}/data/{files.slug}/{version}/)" if kept else ""
    st.markdown(head + address)
    if said:
        st.markdown("\n".join(f"- {escaped(words)}" for words in said[: changelog.LISTED]))
    else:
        layout.small("Tidak ada angka terbitan sebelumnya yang diperbaiki.")


def _day(moment: str) -> str:
    return formats.date(pd.Timestamp(moment).date()) if moment else ""
