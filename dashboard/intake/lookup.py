"""What one code or one name can mean for an office, each looked up once per run.

A code is read in every scheme in which it can be one (Kemendagri, BPS); which scheme a column uses is proven elsewhere
(`regions`). A name is looked for within its parent where the row gives one, else within what the office can mean.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from dashboard.intake.parsing import plain
from dashboard.intake.places import Place, Places, fold, is_inside, split_prefix

CODE = re.compile(r"\[?(\d[\d.]*\d|\d)\]?")
KEMENDAGRI_LENGTHS = {2: (2,), 4: (2, 2), 6: (2, 2, 2), 10: (2, 2, 2, 4)}
BPS_LENGTHS = (2, 4, 7, 10)
BPS_KABUPATEN, BPS_KECAMATAN = 4, 7
DOTTED_BPS = (2, 2, 3)
DESA_DIGITS = 10
COUNTRY_CODES = frozenset(("00", "0000", "9999", "0"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`code`: the area. `outside`: it is not this office's. `rule` and `advice`: why the cell is rejected.

    `part` tells rows of a finer level apart that are added up to `code` (the desa's own code), '' where nothing does.
    """

    code: str = ""
    outside: bool = False
    rule: str = ""
    advice: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose rows are taken, and how they are written.

    `area`: the office's region code. `context`: rows of the areas around it are taken too (published rates).
    `scheme`, `within`, `level`: as the recipe declares. `roll_up`: finer codes are cut to kecamatan.
    """

    area: str
    context: bool = False
    scheme: str = "auto"
    within: str = ""
    level: str = ""
    roll_up: bool = False

    @property
    def province(self) -> str:
        """The code of the province that the office belongs to."""
        return self.area.split(".")[0]

    def takes(self, code: str) -> bool:
        """Whether a row of this area is the office's to load."""
        around = self.context and (code == "00" or is_inside(self.area, code))
        return around or is_inside(code, self.area)


OUTSIDE = Verdict(outside=True)


class Lookup:
    """The areas of the reference list as one office reads them (`scope`); remembers what it has looked up.

    Files of one office name the same few hundred areas again and again: each text is worked out once.
    """

    def __init__(self, places: Places, scope: Scope) -> None:
        self.places = places
        self.scope = scope
        self.readings: Callable[[str], dict[str, Verdict]] = cache(self._readings)
        self.candidates: Callable[[str, str], tuple[Place, ...]] = cache(self._candidates)
        self.parents: Callable[[str], tuple[Place, ...]] = cache(self._parents)
        self.kind: Callable[[str], str] = cache(lambda name: split_prefix(name)[0])

    # -- codes ---------------------------------------------------------------------------------------------------

    def _readings(self, code: str) -> dict[str, Verdict]:
        """What the code means in each scheme in which it can be one; only in the declared one where one is declared."""
        both = {"kemendagri": self._kemendagri(code), "bps": self._bps(code)}
        wanted = (self.scope.scheme,) if self.scope.scheme in both else tuple(both)
        return {scheme: verdict for scheme in wanted if (verdict := both[scheme])}

    def _kemendagri(self, code: str) -> Verdict | None:
        digits = code.replace(".", "")
        if digits in COUNTRY_CODES:
            return self.verdict("00")
        lengths = KEMENDAGRI_LENGTHS.get(len(digits))
        if not lengths or ("." in code and tuple(map(len, code.split("."))) != lengths):
            return None
        dotted = _dotted(digits, lengths)
        return self.verdict(dotted) if len(digits) < DESA_DIGITS else self._desa(dotted.rsplit(".", 1)[0], dotted)

    def _bps(self, code: str) -> Verdict | None:
        """A dotted 16.08 is the ministry's way of writing, never one of BPS; 16.03.020 is one of BPS."""
        digits = code.replace(".", "")
        if "." in code and tuple(map(len, code.split(".")))[:3] != DOTTED_BPS:
            return None
        if digits in COUNTRY_CODES:
            return self.verdict("00")
        if len(digits) not in BPS_LENGTHS:
            return None
        own = self.places.by_code.get(self.scope.area)
        if own and own.bps and not digits.startswith(own.bps[: len(digits)]):
            known = self.places.by_bps.get(digits[:BPS_KABUPATEN])
            return self.verdict(known.code) if known else OUTSIDE
        found = self.places.by_bps.get(digits[:BPS_KECAMATAN])
        if not found:
            return Verdict(rule="region_unknown", advice=f"Kode BPS {digits} tidak ada dalam daftar wilayah.")
        return self._desa(found.code, digits) if len(digits) == DESA_DIGITS else self.verdict(found.code)

    def verdict(self, code: str) -> Verdict:
        """The verdict on a Kemendagri code: the office's, outside, or missing from the list."""
        if not self.scope.takes(code):
            return OUTSIDE
        if code not in self.places.by_code:
            return Verdict(rule="region_unknown", advice=f"Kode {code} tidak ada dalam daftar wilayah.")
        return Verdict(code=code)

    def _desa(self, kecamatan: str, full: str) -> Verdict:
        """A desa: added up to its kecamatan where the recipe says so, else too fine for any dataset."""
        verdict = self.verdict(kecamatan)
        if not verdict.code:
            return verdict
        if self.scope.roll_up:
            return Verdict(code=verdict.code, part=full)
        return Verdict(
            rule="region_too_fine",
            advice="Baris ini desa/kelurahan; data disimpan per kecamatan. Nyatakan roll_up dalam resep.",
        )

    def area(self, code: str, scheme: str) -> str:
        """The listed area that the code means in a scheme, the office's or not; a desa stands for its kecamatan."""
        digits = code.replace(".", "")
        if scheme == "bps":
            found = self.places.by_bps.get(digits[:BPS_KECAMATAN])
            return found.code if found else ""
        dotted = _dotted(digits, KEMENDAGRI_LENGTHS.get(len(digits), ())[:3])
        return dotted if dotted in self.places.by_code else ""

    def kabupaten(self, code: str, scheme: str) -> str:
        """The listed kabupaten or kota in which the code lies; '' where it is not listed."""
        digits = code.replace(".", "")[:BPS_KABUPATEN]
        return self.area(digits, scheme) if len(digits) == BPS_KABUPATEN else ""

    # -- names ---------------------------------------------------------------------------------------------------

    def _candidates(self, name: str, parent: str) -> tuple[Place, ...]:
        """The areas that the name can mean: within its parent, else within what the recipe says, else nearby."""
        found = self.places.named(name)
        parents = self.parents(parent)
        if parents:
            inside = [place for place in found if any(is_inside(place.code, p.code) for p in parents)]
            return tuple([place for place in inside if place not in parents] or inside)
        if self.scope.within:
            return tuple(place for place in found if is_inside(place.code, self.scope.within))
        near = [place for place in found if self._is_near(place)]
        return tuple(near or [place for place in found if place.level != "kecamatan"])

    def _is_near(self, place: Place) -> bool:
        """The office's area, what lies in it or around it, and the kabupaten beside it."""
        own = self.scope.takes(place.code) or is_inside(self.scope.area, place.code)
        return own or (place.level == "kabupaten" and place.parent == self.scope.province)

    def _parents(self, text: str) -> tuple[Place, ...]:
        """The provinces or kabupaten that a parent cell can mean, by code or by name; the own province's first."""
        code = CODE.fullmatch(plain(text))
        if code:
            areas = {self.area(code[1], scheme) for scheme in ("kemendagri", "bps")} - {""}
            found = [self.places.by_code[area] for area in sorted(areas)]
        else:
            found = self.places.named(text) if text else []
        found = [place for place in found if place.level in ("provinsi", "kabupaten")]
        near = [place for place in found if is_inside(place.code, self.scope.province)]
        return tuple(near or found)

    def is_elsewhere(self, name: str, parent: str) -> bool:
        """Whether the parent, or the name itself, is an area that is not the office's."""
        parents = self.parents(parent)
        if parents:
            return not any(self._is_related(place.code) for place in parents)
        known = (self.places.provinces.get(fold(split_prefix(text)[1])) for text in (parent, name) if text)
        return any(code is not None and code != self.scope.province for code in known)

    def _is_related(self, code: str) -> bool:
        return self.scope.takes(code) or is_inside(self.scope.area, code)


def _dotted(digits: str, lengths: tuple[int, ...]) -> str:
    """The digits cut into parts: 1603 → 16.03."""
    ends = [sum(lengths[: index + 1]) for index in range(len(lengths))]
    return ".".join(digits[end - length : end] for end, length in zip(ends, lengths, strict=True))
