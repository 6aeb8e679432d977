"""Which columns say the area: the finest code or name, the name beside a code, and the parent."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.intake import places
from dashboard.intake.headers import Header
from dashboard.intake.recipe import Scheme

FINEST = ("desa", "kecamatan", "kabupaten", "provinsi")
_LEVELS = {
    "desa": r"desa|kelurahan|\bkel\b|nmdesa|iddesa",
    "kecamatan": r"kecamatan|\bkec\b|nmkec|kdkec|idkec",
    "kabupaten": r"kabupaten|\bkab\b|\bkota\b|nmkab|kdkab|idkab|regency",
    "provinsi": r"provinsi|\bprov\b|propinsi|nmprov|kdprov|province",
}
_CODE = re.compile(
    r"^(?:kode|kd|id|kdkec|kdkab|idkec|idkab|iddesa|kdprov)\b|\bkode\b|\bcode\b|^kode|^kd|^id(?:desa|kec|kab)"
)
_GENERIC = re.compile(
    r"(?:kode |nama )?(?:wilayah|daerah|area|region)|kode(?: (?:kemendagri|bps|wilayah))?|region code|region"
)
_MEASURE = re.compile(r"jumlah|persen|banyak|total|indeks|luas|kepadatan|rata|nilai|penduduk|keluarga|miskin")
_SHARE = 0.6
_CODE_CELL = re.compile(r"(?:\x1fn)?\d{2}(?:\.?\d{2}){0,2}(?:\.?\d{3,4})?|(?:\x1fn)?\d{4,10}")

Cells = Callable[[int], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionColumns:
    """`region` (a code where there is one), the `name` beside it, the `parent`; '' where there is none.

    `finer`: the rows are desa, to be added up; `region` is then a desa's code, or the kecamatan's name.
    """

    region: Header
    level: str = ""
    name: str = ""
    parent: str = ""
    is_code: bool = False
    finer: bool = False


def _level(text: str) -> str:
    return next((level for level in FINEST if re.search(_LEVELS[level], text)), "")


def _is_region(header: Header) -> bool:
    text = header.text
    if not text or _MEASURE.search(text) or places.load().named(header.levels[-1]):
        return False
    return bool(_GENERIC.fullmatch(text)) or bool(_level(text))


def _is_code(header: Header, cells: Cells) -> bool:
    found = [cell for cell in cells(header.place) if cell]
    looks = sum(bool(_CODE_CELL.fullmatch(cell)) for cell in found)
    return bool(found) and looks >= _SHARE * len(found) if found else bool(_CODE.search(header.text))


def _is_desa_code(header: Header, cells: Cells) -> bool:
    found = [cell.removeprefix("\x1fn") for cell in cells(header.place)]
    return bool(found) and all(re.fullmatch(r"\d{10}|\d\d\.\d\d\.\d\d\.\d{4}", cell) for cell in found)


def _named_level(header: Header, cells: Cells) -> str:
    """The level that most cells of a column name, where its header says none; '' where they are no areas."""
    found = [cell for cell in cells(header.place) if re.search("[A-Za-z]", cell)]
    known = places.load()
    levels = [{place.level for place in known.named(cell)} for cell in found]
    for level in ("kecamatan", "kabupaten", "provinsi"):
        if found and sum(level in named for named in levels) >= _SHARE * len(found):
            return level
    return ""


def _first(headers: Sequence[Header], levels: dict[int, str], level: str) -> Header | None:
    """The first header of a level; one that says `Kemendagri` before others, because our codes are those."""
    found = [header for header in headers if levels[header.place] == level]
    return next((header for header in found if scheme_in(header.text) == "kemendagri"), found[0] if found else None)


def scheme_in(text: str) -> Scheme:
    """The code scheme that a header names."""
    if re.search(r"kemendagri|kemdagri|kepmendagri", text):
        return "kemendagri"
    return "bps" if re.search(r"\bbps\b", text) else "auto"


def find(headers: Sequence[Header], cells: Cells) -> RegionColumns | None:
    """The area's columns among the headers; where no header says so, a column of known names; None if neither."""
    candidates = [header for header in headers if _is_region(header)]
    if not candidates:
        candidates = [header for header in headers if header.text and _named_level(header, cells)]
    if not candidates:
        return None
    levels = {h.place: _level(h.text) or _named_level(h, cells) for h in candidates}
    codes = [header for header in candidates if _is_code(header, cells)]
    names = [header for header in candidates if header not in codes]
    finest = next((level for level in FINEST if level in levels.values()), "")
    finer = finest == "desa" or any(_is_desa_code(header, cells) for header in codes)
    if finest == "desa" and not _first(codes, levels, "desa") and "kecamatan" in levels.values():
        finest = "kecamatan"  # a desa's name alone says nothing; there is no list of desa
    generic = next((header for header in codes if not levels[header.place]), None)
    code = _first(codes, levels, finest) or generic
    name = _first(names, levels, finest) or next((header for header in names if not levels[header.place]), None)
    region = code or name or candidates[0]
    outer = FINEST[FINEST.index(finest) + 1 :] if finest else ()
    parents = (_first(names, levels, level) or _first(codes, levels, level) for level in outer)
    parent = next((header for header in parents if header and header is not region), None)
    return RegionColumns(
        region=region,
        level=finest,
        name=name.text if name and name is not region else "",
        parent=parent.text if parent else "",
        is_code=region in codes,
        finer=finer,
    )
