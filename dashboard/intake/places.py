"""The reference list of areas, and how a name or a code as written finds its entries there."""

import csv
import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from dashboard.intake.parsing import plain
from dashboard.paths import REFERENCE

PREFIX = re.compile(r"^(kabupaten|kab|kota|kecamatan|kec|provinsi|prov|propinsi|prop)\b[. ]+(?=\S)")
SUFFIX = re.compile(r"^(.+?)[ ,]*[(,] *(kab|kabupaten|kota)\b[.)]*$")
KIND_OF_PREFIX = MappingProxyType(
    {
        "kabupaten": "kabupaten", "kab": "kabupaten", "kota": "kota", "kecamatan": "kecamatan", "kec": "kecamatan",
        "provinsi": "provinsi", "prov": "provinsi", "propinsi": "provinsi", "prop": "provinsi",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One area: Kemendagri code, name, level, parent's code, BPS code ('' where not known)."""

    code: str
    name: str
    level: str
    parent: str
    bps: str = ""

    @property
    def kind(self) -> str:
        """The level, with kota told apart from kabupaten: what a prefix in a name can say."""
        return "kota" if self.level == "kabupaten" and self.name.startswith("Kota ") else self.level


def fold(name: str) -> str:
    """A name without case, accents, blanks and signs: `Ra"as` and `Ra'as`, `Batang Hari` and `Batanghari` are equal."""
    flat = unicodedata.normalize("NFKD", plain(name)).lower()
    return re.sub(r"[^0-9a-z]", "", flat)


def split_prefix(name: str) -> tuple[str, str]:
    """The kind that a prefix (or a suffix like `, Kab.`) says, or '', and the rest of the name."""
    words = re.sub(r"^\d{1,3}[.)] +", "", plain(name).lower())
    words = re.sub(r"[ ]*(\*+|\d+|\*+|¹|²|³)\)?$", "", words) if words.endswith((")", "*", "¹", "²", "³")) else words
    suffixed = SUFFIX.match(words)
    if suffixed:
        return KIND_OF_PREFIX[suffixed[2]], suffixed[1]
    found = PREFIX.match(words)
    return (KIND_OF_PREFIX[found[1]], words[found.end() :]) if found else ("", words)


def _base(place: Place) -> str:
    return fold(split_prefix(place.name)[1]) if place.level == "kabupaten" else fold(place.name)


class Places:
    """All areas that the installation knows, found by code, by BPS code, or by name.

    `provinces` are the codes of all provinces by folded name, also of those whose areas are not listed.
    """

    def __init__(
        self, places: Collection[Place], aliases: Collection[tuple[str, str]], provinces: dict[str, str]
    ) -> None:
        self.by_code = {place.code: place for place in places}
        self.by_bps = {place.bps: place for place in places if place.bps}
        self.provinces = provinces
        self._names: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            self._names[_base(place)].append(place)
        for alias, code in aliases:
            if code in self.by_code and self.by_code[code] not in self._names[fold(alias)]:
                self._names[fold(alias)].append(self.by_code[code])

    def named(self, name: str) -> list[Place]:
        """Every area that the name can mean, whatever its level; a prefix (Kab., Kota, Kec.) narrows it."""
        kind, rest = split_prefix(name)
        whole = [place for place in self._names.get(fold(kind + rest), ()) if kind]
        return whole + [place for place in self._names.get(fold(rest), ()) if kind in ("", place.kind)]

    def near(self, name: str, within: str) -> list[Place]:
        """Up to three areas inside `within` whose names look most like this one."""
        inside = {_base(place): place for place in self.by_code.values() if is_inside(place.code, within)}
        return [
            inside[base] for base in difflib.get_close_matches(fold(split_prefix(name)[1]), inside, n=3, cutoff=0.6)
        ]


def is_inside(code: str, area: str) -> bool:
    """Whether `code` is the area or lies in it; everything lies in Indonesia (00)."""
    return area in ("00", code) or code.startswith(area + ".")


def describe(places: Collection[Place]) -> str:
    """Candidates as an operator reads them: `32.01 Kabupaten Bogor, 32.71 Kota Bogor`."""
    return ", ".join(f"{place.code} {place.name}" for place in places)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def load() -> Places:
    """The reference lists of `data/reference/`, read once per process (they never change while it runs)."""
    places = [
        Place(row["region_code"], row["region_name"], row["level"], row["parent_code"], row["bps_code"])
        for row in _rows(REFERENCE / "regions.csv")
    ]
    aliases = [(row["alias"], row["region_code"]) for row in _rows(REFERENCE / "region_aliases.csv")]
    provinces = {fold(row["region_name"]): row["region_code"] for row in _rows(REFERENCE / "provinces.csv")}
    return Places(places, aliases, provinces)
