"""The figures of *Wilayah saya*: everything that is published about one kabupaten or kecamatan, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import INDICATORS, indicator
from dashboard.errors import NotFoundError
from dashboard.geo import classes, layers
from dashboard.views import areacards, formats, maps, parts, published, tables
from dashboard.views.areacards import Block
from dashboard.views.chart import Field
from dashboard.views.markdown import escaped
from dashboard.views.sentences import public as told
from dashboard.views.status import title
from dashboard.views.tables import SAMPLE, Note
from dashboard.views.ui import address, figure, filters, frame, layout, links
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.publik import corrected, heading, reading
from dashboard.views.ui.served import records

SUBJECT = Subject(key="wilayah", title="Wilayah saya", leads=(), filters=(), always=True)
NAME = "wilayah"
NEAREST = 6
DECIMALS = 2
"""What a sheet shows of a number; the cell holds all of them."""
FIELDS = (
    Field(name="region_code", label="Kode wilayah", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="subject", label="Bidang", kind="text"),
    Field(name="label", label="Angka", kind="text"),
    Field(name="program", label="Program", kind="text"),
    Field(name="part_words", label="Bagian", kind="text"),
    Field(name="period_words", label="Periode", kind="text"),
    Field(name="value", label="Nilai"),
    Field(name="unit", label="Satuan", kind="text"),
    Field(name="numerator", label="Pembilang"),
    Field(name="denominator", label="Penyebut"),
    Field(name="reported", label="Melapor"),
    Field(name="expected", label="Wajib lapor"),
    Field(name="state", label="Keadaan", kind="text"),
)
BESIDE = (Field(name="source", label="Sumber", kind="text"), Field(name="citation", label="Kutipan", kind="text"))
"""A CSV has no second sheet: what stands there in a workbook stands on every line."""


@dataclass(frozen=True)
class Place:
    """The chosen area: its look, its code, and its rows at their newest (`public/pages/area`)."""

    view: View
    code: str

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What the area is (`region/profile`)."""
        return self.view.book.row("region/profile", region=self.code)

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """Its newest figures, each with the notice of its correction."""
        asked = {"region": self.code, "until": self.view.book.as_of, "neighbours": ",".join(self.near)}
        notices = corrected.of_area(self.view.book, self.code)
        found = records(self.view.book.rows("public/pages/area", **asked))
        return [row | {"notice": notices.get(tuple(row[name] for name in corrected.PLACE), "")} for row in found]

    @cached_property
    def near(self) -> dict[str, str]:
        """The nearest areas by code: those that are listed are those whose median stands beside the figures."""
        found = records(self.view.book.rows("region/neighbours", region=self.code, limit=NEAREST))
        return {str(row["region_code"]): str(row["region_name"]) for row in found}

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.facts["region_name"])

    @property
    def parent(self) -> str:
        """The area around it; "" for a province."""
        return str(self.facts["parent_name"] or "")

    @property
    def level(self) -> str:
        """kecamatan, kabupaten or provinsi."""
        return str(self.facts["level"])


def choose(view: View) -> Place:
    """The area of the address (`?wilayah=16.03.01`), chosen in one box or, in a province, in two."""
    everywhere = records(view.book.rows("region/list", level=ALL, parent=ALL))
    found = {str(row["region_code"]): str(row["region_name"]) for row in everywhere}
    own = view.agency.region_code
    _older_links()
    code = address.checked(NAME, list(found), own, label="Wilayah")
    address.write(NAME, code, "")
    with view.row:
        kabupaten = own if view.agency.level == "kabupaten" else _box_of_kabupaten(found, own, code)
        inside = [key for key in found if key.startswith(f"{kabupaten}.") and key.count(".") == 2]  # noqa: PLR2004
        if inside and (kabupaten != own or view.agency.level == "kabupaten"):
            words = {kabupaten: f"Seluruh {found[kabupaten]}"} | {key: found[key] for key in inside}
            _box("kecamatan", "Kecamatan", words, code if code in words else kabupaten)
    return Place(view, code)


def _older_links() -> None:
    """Links of figures that are shared with the inside call the area `area`."""
    asked = address.asked("area")
    if asked is not None:
        address.write(NAME, asked, "")
        address.forget("area")


def _box_of_kabupaten(found: dict[str, str], own: str, code: str) -> str:
    words = {own: f"Seluruh {found[own]}"} | {key: name for key, name in found.items() if key.count(".") == 1}
    chosen = code if code in words else code.rpartition(".")[0]
    _box("kabupaten", "Kabupaten/kota", words, chosen)
    return chosen


def _box(name: str, label: str, words: dict[str, str], value: str) -> None:
    key = f"wilayah_{name}"
    st.session_state[key] = value
    st.selectbox(
        label, list(words), key=key, format_func=lambda code: words[code], on_change=_changed, args=(key,),
        width=filters.WIDTH,
    )  # fmt: skip


def _changed(key: str) -> None:
    address.write(NAME, str(st.session_state[key]), "")


def answer(place: Place) -> None:
    """Families reached beside the area around, and how many figures are shown, hidden, missing."""
    whole = [row for row in place.rows if row["program_code"] == ALL and row["part"] == ALL]
    frame.answer(place.view, told.of_area(whole, place=place.name, parent=place.parent))


def head(place: Place) -> None:
    """What the area is, and how much of what could be said is shown."""
    row = place.facts
    said = [
        f"{filters.LEVELS[place.level].capitalize()} di {place.parent}" if place.parent else "",
        f"kode {place.code}" + (f" (BPS {row['bps_code']})" if row.get("bps_code") else ""),
        f"{formats.number(row['children'])} {'kecamatan' if place.level == 'kabupaten' else 'kabupaten/kota'}"
        if row.get("children")
        else "",
    ]
    layout.small(" · ".join(part for part in said if part))
    st.markdown(escaped(told.counted(place.rows)))
    if any(published.state(row) in published.HIDDEN for row in place.rows):
        reading.way()


def subjects(place: Place) -> None:
    """Every published figure, grouped by what it is about."""
    blocks = [block for record in INDICATORS if (block := _block(place, record.key)) is not None]
    for subject in dict.fromkeys(published.subject(block.indicator) for block in blocks):
        st.subheader(subject, anchor=False)
        own = [block for block in blocks if published.subject(block.indicator) == subject]
        st.html(areacards.html(own, place.view.colours, parent=place.parent, near=len(place.near)))


def _block(place: Place, key: str) -> Block | None:
    own = [row for row in place.rows if row["indicator"] == key]
    if not own:
        return None
    whole = next((row for row in own if row["program_code"] == ALL and row["part"] == ALL), None)
    more = [(_named(place, row), row) for row in own if row is not whole]
    return Block(indicator=indicator(key), whole=whole, parts=more)


def _named(place: Place, row: dict[str, Any]) -> str:
    """Programme, part and period of a part, as far as they are no matter of course."""
    program = str(row["program_name"] or row["program_code"]) if row["program_code"] != ALL else ""
    when = formats.short_period(row["period"], str(row["period_kind"]))
    part = parts.words(str(row["part"]), level=place.level)
    return " · ".join(piece for piece in (program, title(part) if part and not program else part, when) if piece)


def where(place: Place) -> None:
    """A small map of where the area is; nothing where the office has no map of that level."""
    try:
        layer = layers.available(place.view.book.slug, place.level)[0]
    except NotFoundError:
        return
    around = place.code.rpartition(".")[0]
    layer = layer.inside(around if place.level == "kecamatan" else None)
    if place.code not in layer.codes:
        return
    rows = pd.DataFrame({"region_code": [place.code], "value": [1.0]})
    picture = maps.region_map(
        rows, indicator("families"), layer, classes.classify(rows["value"], method="jenks", decimals=0),
        dark=place.view.colours.dark, selected=place.code,
    )  # fmt: skip
    picture.update_traces(hoverinfo="skip", hovertemplate=None)
    picture.update_layout(height=figure.FIRST_HEIGHT)
    figure.frame_style(NAME, layer)
    with st.container(key=NAME):
        key = f"letak-{maps.key(layer, dark=place.view.colours.dark)}-{place.code}"
        said = f"Peta letak {place.name} di {place.parent}"
        st.plotly_chart(picture, key=key, config=figure.CONFIG, alt=said, height="stretch")


def homes(place: Place) -> None:
    """The homes that stand in the area."""
    found = records(place.view.book.rows("region/upt", region=place.code))
    if found:
        st.subheader("Panti dan rumah singgah di sini", anchor=False)
        st.markdown("\n".join(f"- {escaped(row['upt_name'])} ({title(row['kind']).lower()})" for row in found))
        links.to_page("layanan", "Penghuni dan layanannya")


def neighbours(place: Place) -> None:
    """The nearest areas, each a way to its own figures."""
    if place.near:
        st.subheader("Wilayah terdekat", anchor=False)
        with st.container(horizontal=True, gap="small"):
            for code, name in place.near.items():
                links.here(NAME, code, name)


def download(place: Place) -> None:
    """All published figures of the area, every period, with source and a line to cite."""
    st.subheader("Unduh semua angka wilayah ini", anchor=False)
    view = place.view
    name = f"wilayah_{place.code}_{view.book.slug}_{view.book.version}" + ("_DATA-CONTOH" if view.book.sample else "")
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    with st.container(horizontal=True):
        st.download_button(
            "CSV", partial(_csv, place), f"{name}.csv", "text/csv", icon=":material/download:", on_click="ignore"
        )
        st.download_button(
            "XLSX", partial(_xlsx, place), f"{name}.xlsx", sheet, icon=":material/download:", on_click="ignore"
        )
    layout.small(escaped(f"Kutipan: {citation(place)}"))


def citation(place: Place) -> str:
    """One line to cite the figures of the area."""
    view = place.view
    mark = f" [{SAMPLE}]" if view.book.sample else ""
    day = formats.date(heading.published(view.book))
    return f"{view.agency.name}, angka kesejahteraan sosial {place.name}, terbitan {view.book.version} ({day}).{mark}"


def _csv(place: Place) -> bytes:
    return tables.to_csv(cited(series(place), citation(place)), (*FIELDS, *BESIDE), sample=place.view.book.sample)


def cited(rows: pd.DataFrame, line: str) -> pd.DataFrame:
    """The rows with what BESIDE holds: each one's source, and the line to cite."""
    return rows.assign(source=[indicator(str(key)).source for key in rows["indicator"]], citation=line)


def _xlsx(place: Place) -> bytes:
    notes = [Note("Sumber", source) for source in _sources(place.rows)]
    notes += [Note("Keadaan", "Sel nilai yang kosong dijelaskan di kolom Keadaan; angka nol ditulis 0.")]
    notes += [Note("Kutipan", citation(place))]
    said = f"Semua angka {place.name}, terbitan {place.view.book.version}"
    fields = [replace(one, decimals=DECIMALS) if one.name == "value" else one for one in FIELDS]
    return tables.to_xlsx(series(place), fields, title=said, notes=notes, sample=place.view.book.sample)


def _sources(rows: Sequence[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(indicator(str(row["indicator"])).source for row in rows))


def series(place: Place) -> pd.DataFrame:
    """Every published figure of the area, each period (`described`)."""
    rows = place.view.book.rows("public/pages/area_series", region=place.code)
    return described(rows, code=place.code, name=place.name, level=place.level)


def described(rows: pd.DataFrame, *, code: str, name: str, level: str) -> pd.DataFrame:
    """The rows of `public/pages/area_series` with words for what is coded and for why there is no number."""
    found = records(rows)
    known = [indicator(str(row["indicator"])) for row in found]
    return rows.assign(
        region_code=code,
        region_name=name,
        subject=[record.subject for record in known],
        label=[record.label for record in known],
        unit=[published.unit(record) for record in known],
        program=[str(row["program_name"] or "") for row in found],
        part_words=[parts.words(str(row["part"]), level=level) for row in found],
        period_words=[formats.period(row["period"], str(row["period_kind"])) for row in found],
        state=[published.note(row) or published.state(row) for row in found],
    )
