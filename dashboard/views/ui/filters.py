"""The filters of a page: select boxes in one row whose choices stand in the address, checked against their options."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import streamlit as st
from pandas import DataFrame

from dashboard.views.periods import Period, parse
from dashboard.views.ui import address, served
from dashboard.views.ui.served import Book, records

ALL = "*"
WIDTH = 220
LEVELS = {
    "kabupaten": "kabupaten/kota",
    "kecamatan": "kecamatan",
    "desa": "desa/kelurahan",
    "provinsi": "provinsi",
    "upt": "UPT",
    "office": "program",
}
MONTHS_AND_YEARS = ("bulan", "tahun")
NAMES = {"triwulan": ("triwulan", "Triwulan"), "semester": ("semester", "Semester"), "tahun": ("tahun", "Tahun")}
"""Name in the address and label of the period, by its kind where a page knows no months."""
OF_AN_OFFICE = (
    "periode",
    "triwulan",
    "semester",
    "unit",
    "program",
    "kab",
    "area",
    "wilayah",
    "indikator",
    "tingkat",
    "upt",
    "jenis",
    "tahun",
    "data",
    "sarana",
    "tahunan",
    "rapat",
    "keadaan",
    "cari",
)


def choose(
    name: str,
    options: Sequence[str],
    *,
    label: str,
    default: str,
    words: Callable[[str], str] = str,
    kept: bool = False,
    pinned: bool = False,
) -> str:
    """A select box for `name`; its value is always one of `options`. Nothing is drawn where there is one option only.

    `kept` choices follow the visitor to the next page; a `pinned` one is written even where it is the default,
    because that default changes with the data.
    """
    value = address.checked(name, options, default, label=label)
    if kept:
        address.remember(name, value, default)
    if pinned:
        address.write(name, value, "")
    if len(options) <= 1:
        return value
    key = _shows(name, value)
    st.selectbox(
        label,
        options,
        key=key,
        format_func=words,
        on_change=_changed,
        args=(name, "" if pinned else default),
        width=WIDTH,
    )
    return value


def _shows(name: str, value: str) -> str:
    """The key of the widget for `name`, which will show `value`.

    Set in every run: on another page the widget is a new one that would begin with its first option, although the
    value under its key still looks right.
    """
    key = f"saring_{name}"
    st.session_state[key] = value
    return key


def _changed(name: str, default: str) -> None:
    if name == "kantor":
        address.forget(*OF_AN_OFFICE)
    address.write(name, str(st.session_state[f"saring_{name}"]), default)


def switch(name: str, options: Sequence[str], *, label: str, default: str, words: Callable[[str], str] = str) -> str:
    """Like `choose`, as buttons side by side: for two or three options that one compares."""
    value = address.checked(name, options, default, label=label)
    if len(options) <= 1:
        return value
    key = _shows(name, value)
    st.segmented_control(
        label, options, key=key, format_func=words, on_change=_changed, args=(name, default), required=True
    )
    return value


def search(name: str, *, label: str, hint: str) -> str:
    """A box for part of a name; what is looked for stands in the address and is only ever compared with text."""
    value = (address.asked(name) or "").strip()[: address.LONGEST]
    key = _shows(name, value)
    st.text_input(
        label,
        key=key,
        max_chars=address.LONGEST,
        placeholder=hint,
        on_change=_changed,
        args=(name, ""),
        width=WIDTH,
    )
    return value


def office(slugs: Sequence[str]) -> str:
    """Which office; only offices that have data are offered."""
    names = {slug: served.office(slug).short_name for slug in slugs}
    return choose("kantor", slugs, label="Kantor", default=slugs[0], words=lambda slug: names[slug], kept=True)


def period_options(rows: DataFrame, *, kinds: Sequence[str] = MONTHS_AND_YEARS) -> list[Period]:
    """The periods with data of these kinds, newest first, each year before its months (`observations/periods`)."""
    found = {
        Period(row["period"].date(), str(row["period_kind"])) for row in records(rows) if row["period_kind"] in kinds
    }
    return sorted(found, key=lambda period: (-period.year, period.kind != "tahun", -period.first.month))


def period(options: Sequence[Period], *, newest: date | None = None, kinds: Sequence[str] = MONTHS_AND_YEARS) -> Period:
    """Which period; by default the newest month that is not after `newest`, else the newest period.

    A page without months has a choice of its own, which does not follow the visitor to pages that have them.
    """
    name, label = NAMES.get(kinds[0], ("periode", "Periode"))
    kept = name == "periode"
    fitting = [option for option in options if not kept or option.kind != "tahun"]
    default = next((option for option in fitting if newest is None or option.first <= newest), options[0])
    keys = {option.key: option for option in options}
    asked = parse(address.asked(name) or "")
    if asked and asked.key not in keys:
        address.note(f"{asked.words} belum ada datanya; yang ditampilkan ialah {default.words}.")
        address.forget(name)
    chosen = choose(name, list(keys), label=label, default=default.key, words=lambda key: keys[key].words, kept=kept)
    return keys[chosen]


def program(rows: DataFrame) -> tuple[str, Mapping[str, str]]:
    """Which programme (`*` = all) and its names by code, from `disbursement/programs`."""
    names = {str(row["program_code"]): str(row["program_name"]) for row in records(rows) if row["period_kind"]}
    words = {ALL: "Semua program"} | names
    chosen = choose("program", list(words), label="Program", default=ALL, words=lambda code: words[code], kept=True)
    return chosen, words


def kabupaten(book: Book) -> tuple[str, Mapping[str, str]]:
    """Which kabupaten/kota of a province (`*` = all); an office of a kabupaten has no such choice."""
    words = {ALL: "Semua kabupaten/kota"} | {
        str(row["region_code"]): str(row["region_name"])
        for row in records(book.rows("region/list", level="kabupaten", parent=ALL))
    }
    chosen = choose("kab", list(words), label="Kabupaten/kota", default=ALL, words=lambda code: words[code], kept=True)
    return chosen, words
