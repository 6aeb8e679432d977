"""Which area a row means: by code (Kemendagri or BPS, proven), else by name within its parent; and whose row it is.

Undotted codes of the two schemes look alike: 1608 is OKU Timur for the ministry and OKU Selatan for BPS. So the scheme of
a column is declared by the recipe or proven by the names that stand beside the codes; where nothing proves it, only
codes that mean the same area in both are taken. A name is matched only within its parent, because 34 kecamatan names of
Jawa Timur occur more than once and 35 kecamatan are called like a kabupaten. Ambiguity is rejected with its candidates.

`resolve` works on the distinct cells of a column, never row by row.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dashboard.intake.parsing import NATIVE_NUMBER, plain
from dashboard.intake.places import Place, Places, describe, fold, is_inside, split_prefix

CODE = re.compile(r"\[?(\d[\d.]*\d|\d)\]?")
CODE_AND_NAME = re.compile(r"[\[(]?(\d\d(?:\.?\d\d){0,2}(?:\.?\d{4})?|\d{7}|\d{10})[\])]?\s*[-–:.]?\s+([^\d].*)")
KEMENDAGRI_LENGTHS = {2: (2,), 4: (2, 2), 6: (2, 2, 2), 10: (2, 2, 2, 4)}
BPS_LENGTHS = (2, 4, 7, 10)
DESA_PARTS = 4
NEAR_LIMIT = 200  # candidates by likeness are looked up for so many unknown names of one file
COUNTRY_CODES = frozenset(("00", "0000", "9999", "0"))


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says about its area: the region cell, and the name and the parent beside it ('' when not given)."""

    text: str
    name: str = ""
    parent: str = ""


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
    `scheme`, `within`: as the recipe declares. `roll_up`: finer codes are cut to kecamatan.
    """

    area: str
    context: bool = False
    scheme: str = "auto"
    within: str = ""
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


@dataclass(slots=True)
class Resolver:
    """The work on one column. `readings`: what the column as a whole has proven, filled by `resolve`."""

    places: Places
    scope: Scope
    scheme: str = "unproven"
    levels: frozenset[str] = frozenset()
    prefixed: frozenset[str] = frozenset()
    near_left: int = field(default=NEAR_LIMIT)

    def resolve(self, cells: Collection[Cell]) -> dict[Cell, Verdict]:
        """The verdict on every cell."""
        split = {cell: _split(cell) for cell in cells}
        self.scheme = self._prove_scheme(split.values())
        self.levels = self._prove_levels(split.values())
        self.prefixed = frozenset(
            fold(rest) for _, cell in split.values() for kind, rest in [split_prefix(cell.name)] if kind == "kota"
        )
        return {cell: self._judge(code, rest) for cell, (code, rest) in split.items()}

    # -- codes ---------------------------------------------------------------------------------------------------

    def _kemendagri(self, code: str) -> Verdict | None:
        """The verdict if the code is the ministry's; None where it cannot be one."""
        digits = code.replace(".", "")
        lengths = KEMENDAGRI_LENGTHS.get(len(digits))
        if digits in COUNTRY_CODES:
            return self._own("00")
        if not lengths or ("." in code and tuple(map(len, code.split("."))) != lengths):
            return None
        ends = [sum(lengths[: index + 1]) for index in range(len(lengths))]
        dotted = ".".join(digits[end - length : end] for end, length in zip(ends, lengths, strict=True))
        if len(lengths) < DESA_PARTS:
            return self._own(dotted)
        return self._part(dotted.rsplit(".", 1)[0], dotted)

    def _bps(self, code: str) -> Verdict | None:
        """The verdict if the code is one of BPS; None where it cannot be one."""
        digits = code.replace(".", "")
        if (len(digits) not in BPS_LENGTHS and digits not in COUNTRY_CODES) or (
            "." in code and tuple(map(len, code.split(".")))[:3] != (2, 2, 3)
        ):
            return None
        if digits in COUNTRY_CODES:
            return self._own("00")
        own = self.places.by_code.get(self.scope.area)
        if own and own.bps and not digits.startswith(own.bps[: len(digits)]):
            known = self.places.by_bps.get(digits[:4])
            return self._own(known.code) if known else OUTSIDE
        found = self.places.by_bps.get(digits[:7])
        if not found:
            return Verdict(rule="region_unknown", advice=f"Kode BPS {digits} tidak ada dalam daftar wilayah.")
        return self._part(found.code, digits) if len(digits) == BPS_LENGTHS[-1] else self._own(found.code)

    def _own(self, code: str) -> Verdict:
        """An area that is known and the office's, outside, or missing from the list."""
        if not self.scope.takes(code):
            return OUTSIDE
        if code not in self.places.by_code:
            return Verdict(rule="region_unknown", advice=f"Kode {code} tidak ada dalam daftar wilayah.")
        return Verdict(code=code)

    def _part(self, kecamatan: str, full: str) -> Verdict:
        """A desa: added up to its kecamatan where the recipe says so, else too fine for any dataset."""
        verdict = self._own(kecamatan)
        if not verdict.code:
            return verdict
        if self.scope.roll_up:
            return Verdict(code=verdict.code, part=full)
        return Verdict(
            rule="region_too_fine",
            advice="Baris ini desa/kelurahan; data disimpan per kecamatan. Nyatakan roll_up dalam resep.",
        )

    def _readings(self, code: str) -> dict[str, Verdict]:
        """What the code means in each scheme in which it can be one. A dotted 16.08 is the ministry's way."""
        both = {"kemendagri": self._kemendagri(code), "bps": self._bps(code)}
        if self.scope.scheme in both:
            both = {self.scope.scheme: both[self.scope.scheme]}
        return {scheme: verdict for scheme, verdict in both.items() if verdict and self._allowed(scheme, code)}

    @staticmethod
    def _allowed(scheme: str, code: str) -> bool:
        kemendagri_form = "." in code and len(code.split(".")[-1]) != 3
        return not (kemendagri_form and scheme == "bps")

    def _area(self, code: str, scheme: str) -> str:
        """The listed area that the code means in a scheme, the office's or not; '' where it is not listed."""
        digits = code.replace(".", "")
        if scheme == "bps":
            found = self.places.by_bps.get(digits[:7])
            return found.code if found else ""
        lengths = KEMENDAGRI_LENGTHS.get(len(digits), ())[:3]
        pieces = [digits[sum(lengths[:index]) : sum(lengths[: index + 1])] for index in range(len(lengths))]
        return ".".join(pieces) if ".".join(pieces) in self.places.by_code else ""

    def _prove_scheme(self, cells: Iterable[tuple[str, Cell]]) -> str:
        """The scheme of the column: declared, else proven by names that fit under one reading and not the other."""
        if self.scope.scheme in ("kemendagri", "bps"):
            return self.scope.scheme
        votes: Counter[str] = Counter()
        for code, cell in cells:
            readings = self._readings(code) if code else {}
            if len(readings) == 1:
                votes.update(scheme for scheme in readings if "." not in code and len(code) in (6, 7))
            elif len(readings) > 1:
                names = {place.code for place in self._candidates(cell)} if cell.name else set()
                fits = [scheme for scheme in readings if self._area(code, scheme) in names]
                votes.update(fits if len(fits) == 1 else ())
        return next(iter(votes)) if len(votes) == 1 else ("mixed" if votes else "unproven")

    # -- names ---------------------------------------------------------------------------------------------------

    def _candidates(self, cell: Cell) -> list[Place]:
        """The areas that the name can mean, where the row's parent (or else the office) lets it."""
        found = self.places.named(cell.name)
        parents = self._parents(cell.parent)
        if parents:
            return [place for place in found if any(is_inside(place.code, parent.code) for parent in parents)]
        if self.scope.within:
            return [place for place in found if is_inside(place.code, self.scope.within)]
        inside = [place for place in found if self.scope.takes(place.code) or is_inside(self.scope.area, place.code)]
        around = [place for place in found if place.level == "kabupaten" and place.parent == self.scope.province]
        return inside + [place for place in around if place not in inside] or [
            place for place in found if place.level in ("provinsi", "negara", "kabupaten")
        ]

    def _parents(self, text: str) -> list[Place]:
        code = CODE.fullmatch(plain(text))
        if code:
            digits = code[1].replace(".", "")
            areas = {self._area(code[1], scheme) for scheme in ("kemendagri", "bps")}
            known = [self.places.by_code[area] for area in areas if area]
            return known if len(digits) <= 4 else []
        found = [place for place in self.places.named(text) if place.level in ("provinsi", "kabupaten")] if text else []
        near = [place for place in found if is_inside(place.code, self.scope.province)]
        return near or found

    def _prove_levels(self, cells: Iterable[tuple[str, Cell]]) -> frozenset[str]:
        """The levels of the areas that the column names without prefix and without doubt."""
        levels: set[str] = set()
        for code, cell in cells:
            found = self._candidates(cell) if not code and not split_prefix(cell.name)[0] else []
            levels.update(place.level for place in found if len(found) == 1)
        return frozenset(levels)

    def _narrow(self, cell: Cell, found: list[Place]) -> list[Place]:
        """What the column's other cells leave of several candidates: its level; and `X` is no kota beside `Kota X`."""
        kind, rest = split_prefix(cell.name)
        if len(found) > 1 and not kind and len(self.levels) == 1:
            found = [place for place in found if place.level in self.levels] or found
        if len(found) > 1 and not kind and fold(rest) in self.prefixed:
            found = [place for place in found if place.kind != "kota"] or found
        return found

    # -- verdicts ------------------------------------------------------------------------------------------------

    def _judge(self, code: str, cell: Cell) -> Verdict:
        if not code:
            return self._judge_name(cell)
        readings = self._readings(code)
        chosen = readings.get(self.scheme) or (next(iter(readings.values())) if len(readings) == 1 else None)
        if chosen is None:
            chosen = self._undecided(code, cell, readings)
        if chosen.rule in ("region_unknown", "region_code_form") and cell.name:
            by_name = self._judge_name(cell)
            return by_name if by_name.code or by_name.outside else self._with_candidates(chosen, cell)
        return self._agreeing(code, cell, chosen)

    def _undecided(self, code: str, cell: Cell, readings: dict[str, Verdict]) -> Verdict:
        """A code whose scheme nothing has proven: fine where both mean the same, else the row's own name decides."""
        verdicts = list(readings.values())
        if not verdicts:
            return Verdict(rule="region_code_form", advice=self._damaged(code))
        if all(verdict == verdicts[0] for verdict in verdicts):
            return verdicts[0]
        names = {place.code for place in self._candidates(cell)} if cell.name else set()
        fits = [verdict for scheme, verdict in readings.items() if self._area(code, scheme) in names]
        if len(fits) == 1:
            return fits[0]
        areas = [self.places.by_code[area] for scheme in readings if (area := self._area(code, scheme))]
        return Verdict(
            rule="region_scheme_unproven",
            advice=f"Kode {code} berbeda arti menurut Kemendagri dan BPS (calon: {describe(areas) or 'tidak ada'})."
            " Sertakan nama wilayah atau nyatakan region.scheme dalam resep.",
        )

    def _damaged(self, code: str) -> str:
        """Advice for a code of no known form; 16.1 is what a spreadsheet leaves of 16.10."""
        whole = code + "0"
        hint = f" Mungkin {describe([self.places.by_code[whole]])}." if whole in self.places.by_code else ""
        return f"“{code}” bukan bentuk kode wilayah.{hint} Tulis kode sebagai teks, misalnya 16.03.02."

    def _agreeing(self, code: str, cell: Cell, chosen: Verdict) -> Verdict:
        """The verdict on a code, unless the name beside it says clearly that another area is meant."""
        area = self._area(code, self._scheme_of(code))
        if chosen.rule or not cell.name or not area:
            return chosen
        named = self._candidates(cell)
        if not named or area in {place.code for place in named}:
            return chosen
        if any(is_inside(area, place.code) or is_inside(place.code, area) for place in named):
            return chosen
        return Verdict(
            rule="region_code_name_conflict",
            advice=f"Kode {code} adalah {describe([self.places.by_code[area]])}, tetapi namanya “{plain(cell.name)}”"
            f" ({describe(named)}). Periksa keduanya.",
        )

    def _scheme_of(self, code: str) -> str:
        readings = self._readings(code)
        return self.scheme if self.scheme in readings else next(iter(readings), "kemendagri")

    def _judge_name(self, cell: Cell) -> Verdict:
        found = self._narrow(cell, self._candidates(cell))
        if len(found) == 1:
            return self._own(found[0].code)
        if found and not any(self.scope.takes(place.code) for place in found):
            return OUTSIDE
        if found:
            return Verdict(
                rule="region_ambiguous",
                advice=f"“{plain(cell.name)}” dapat berarti {describe(found)}. Tulis kodenya, atau sertakan induknya.",
            )
        if self._is_elsewhere(cell):
            return OUTSIDE
        unknown = Verdict(rule="region_unknown", advice=f"“{plain(cell.name)}” tidak dikenal di dalam wilayah kantor.")
        return self._with_candidates(unknown, cell)

    def _is_elsewhere(self, cell: Cell) -> bool:
        """Whether the parent, or the name itself, is an area that is not the office's."""
        parents = self._parents(cell.parent)
        if parents:
            return not any(
                self.scope.takes(parent.code) or is_inside(self.scope.area, parent.code) for parent in parents
            )
        return any(
            self.places.provinces.get(fold(split_prefix(text)[1]), self.scope.province) != self.scope.province
            for text in (cell.parent, cell.name)
            if text
        )

    def _with_candidates(self, verdict: Verdict, cell: Cell) -> Verdict:
        if self.near_left <= 0:
            return verdict
        self.near_left -= 1
        near = self.places.near(cell.name, self.scope.area)
        hint = f" Mungkin: {describe(near)}." if near else " Tulis kodenya, atau tambahkan ke region_aliases.csv."
        return Verdict(rule=verdict.rule, advice=verdict.advice + hint)


def _split(cell: Cell) -> tuple[str, Cell]:
    """The code that a cell carries ('' when it is a name) and the cell with the name that stands in or beside it."""
    text = plain(cell.text)
    both = CODE_AND_NAME.fullmatch(text)
    if both and not cell.text.startswith(NATIVE_NUMBER):
        return both[1], Cell(text, cell.name or both[2], cell.parent)
    code = CODE.fullmatch(text)
    if code and len(code[1].replace(".", "")) == BPS_LENGTHS[-1]:  # a desa: the name beside it is not in our list,
        return code[1], Cell(text, cell.parent)  # that of the area around it is
    if code:
        return code[1], cell
    return "", Cell(text, text, cell.parent)
