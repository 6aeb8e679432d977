"""Which area a row means: by code (Kemendagri or BPS, proven), else by name within its parent; and whose row it is.

Undotted codes of the two schemes look alike: 1608 is OKU Timur for the ministry, OKU Selatan for BPS. So the scheme of
a column is declared by the recipe or proven by the names beside the codes; where nothing proves it, only codes that
mean the same area in both are taken. A name is matched only within its parent, because 34 kecamatan names of Jawa
Timur occur more than once and 35 kecamatan are called like a kabupaten. Ambiguity is rejected with its candidates.

A `Resolver` works on the distinct cells of one column of one file, never row by row.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from dashboard.intake.lookup import CODE, DESA_DIGITS, OUTSIDE, Lookup, Scope, Verdict
from dashboard.intake.parsing import plain
from dashboard.intake.places import Place, describe, fold, is_inside, split_prefix

__all__ = ["Cell", "Resolver", "Scope", "Verdict"]
CODE_AND_NAME = re.compile(r"[\[(]?(\d\d(?:\.?\d\d){0,2}(?:\.?\d{4})?|\d{7}|\d{10})[\])]?\s*[-–:.]?\s+([^\d].*)")
MISTYPED = str.maketrans("OoIl", "0011")
NEAR_LIMIT = 200  # candidates by likeness are looked up for so many unknown names of one file
SCHEMES_BY_LENGTH = (6, 7)  # a kecamatan's code has six digits for the ministry, seven for BPS


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says about its area: the region cell, and the name and the parent beside it ('' when not given)."""

    text: str
    name: str = ""
    parent: str = ""


class Resolver:
    """The work on one column. `scheme`, `levels`, `kotas`: what the column as a whole has proven."""

    def __init__(self, lookup: Lookup, cells: Collection[Cell]) -> None:
        self.lookup = lookup
        self._split = {cell: self._split_cell(cell) for cell in cells}
        self.scheme = self._prove_scheme(self._split.values())
        self.levels = self._prove_levels(self._split.values())
        self.kotas = frozenset(
            fold(split_prefix(cell.name)[1]) for _, cell in self._split.values() if lookup.kind(cell.name) == "kota"
        )
        self._near_left = NEAR_LIMIT

    def resolve(self) -> dict[Cell, Verdict]:
        """The verdict on every cell."""
        return {cell: self._judge(code, rest) for cell, (code, rest) in self._split.items()}

    def _split_cell(self, cell: Cell) -> tuple[str, Cell]:
        """The code that a cell carries ('' when it is a name), and the cell with the name in or beside it."""
        text = plain(cell.text)
        both = CODE_AND_NAME.fullmatch(text)
        if both:
            return both[1], replace(cell, text=text, name=cell.name or both[2])
        code = CODE.fullmatch(text)
        if not code:
            return "", replace(cell, text=text, name=text)
        around = self.lookup.candidates(cell.parent, "") if _is_desa(code[1]) and cell.parent else ()
        if any(place.level == "kecamatan" for place in around):
            return code[1], Cell(
                text, cell.parent
            )  # the list holds no desa: it is the name of its kecamatan that counts
        return code[1], cell

    # -- what the column proves ----------------------------------------------------------------------------------

    def _prove_scheme(self, cells: Iterable[tuple[str, Cell]]) -> str:
        """The scheme of the column: declared, else proven by names that fit under one reading and not the other."""
        if self.lookup.scope.scheme in ("kemendagri", "bps"):
            return self.lookup.scope.scheme
        votes: Counter[str] = Counter()
        for code, cell in cells:
            readings = self.lookup.readings(code) if code else {}
            if len(readings) == 1 and "." not in code and len(code) in SCHEMES_BY_LENGTH:
                votes.update(list(readings))
            elif len(readings) > 1:
                fits = self._fitting(code, cell)
                votes.update(fits if len(fits) == 1 else ())
        return next(iter(votes)) if len(votes) == 1 else ("mixed" if votes else "unproven")

    def _fitting(self, code: str, cell: Cell) -> list[str]:
        """The schemes in which the code means an area that the name beside it can mean."""
        names = {place.code for place in self._candidates(cell)} if cell.name else set()
        return [scheme for scheme in self.lookup.readings(code) if self.lookup.area(code, scheme) in names]

    def _prove_levels(self, cells: Iterable[tuple[str, Cell]]) -> frozenset[str]:
        """The levels of the areas that the column names without prefix and without doubt."""
        named = [cell for code, cell in cells if not code and not self.lookup.kind(cell.name)]
        found = [self._candidates(cell) for cell in named]
        return frozenset(places[0].level for places in found if len(places) == 1)

    def _candidates(self, cell: Cell) -> tuple[Place, ...]:
        return self.lookup.candidates(cell.name, cell.parent)

    # -- verdicts ------------------------------------------------------------------------------------------------

    def _judge(self, code: str, cell: Cell) -> Verdict:
        if not code:
            return self._judge_name(cell)
        readings = self.lookup.readings(code)
        verdict = readings.get(self.scheme) or self._undecided(code, cell, readings)
        if verdict.rule in ("region_unknown", "region_code_form") and cell.name:
            named = self._judge_name(cell, inside=self._kabupaten(code, readings))
            return named if named.code or named.outside else verdict
        return self._agreeing(code, cell, verdict)

    def _kabupaten(self, code: str, readings: Collection[str]) -> str:
        """The kabupaten that a code of an unknown kecamatan still tells."""
        found = {self.lookup.kabupaten(code, scheme) for scheme in readings} - {""}
        return found.pop() if len(found) == 1 else ""

    def _undecided(self, code: str, cell: Cell, readings: dict[str, Verdict]) -> Verdict:
        """A code whose scheme nothing has proven: fine where it has one meaning, else the row's own name decides."""
        meanings = set(readings.values())
        if not meanings:
            return Verdict(rule="region_code_form", advice=self._damaged(code))
        if len(meanings) == 1:
            return meanings.pop()
        fits = self._fitting(code, cell)
        if len(fits) == 1:
            return readings[fits[0]]
        areas = [self.lookup.places.by_code[area] for s in readings if (area := self.lookup.area(code, s))]
        return Verdict(
            rule="region_scheme_unproven",
            advice=f"Kode {code} berbeda arti menurut Kemendagri dan BPS (calon: {describe(areas) or 'tidak ada'})."
            " Sertakan nama wilayah atau nyatakan region.scheme dalam resep.",
        )

    def _damaged(self, code: str) -> str:
        """Advice for a code of no known form; 16.1 is what a spreadsheet leaves of 16.10."""
        whole = self.lookup.places.by_code.get(code + "0")
        hint = f" Mungkin {describe([whole])}." if whole else ""
        return f"“{code}” bukan bentuk kode wilayah.{hint} Tulis kode sebagai teks, misalnya 16.03.02."

    def _agreeing(self, code: str, cell: Cell, verdict: Verdict) -> Verdict:
        """The verdict on a code, unless the name beside it says clearly that another area is meant."""
        readings = self.lookup.readings(code)
        area = self.lookup.area(code, self.scheme if self.scheme in readings else next(iter(readings), "kemendagri"))
        if verdict.rule or not cell.name or not area or (_is_desa(code) and cell.parent):
            return verdict
        named = self._candidates(cell)
        if not named or any(is_inside(area, place.code) or is_inside(place.code, area) for place in named):
            return verdict
        return Verdict(
            rule="region_code_name_conflict",
            advice=f"Kode {code} adalah {describe([self.lookup.places.by_code[area]])}, tetapi namanya"
            f" “{plain(cell.name)}” ({describe(named)}). Periksa keduanya.",
        )

    def _judge_name(self, cell: Cell, *, inside: str = "00") -> Verdict:
        found = self._narrow(cell, [p for p in self._candidates(cell) if is_inside(p.code, inside or "00")])
        if len(found) == 1:
            return self.lookup.verdict(found[0].code)
        if found and not any(self.lookup.scope.takes(place.code) for place in found):
            return OUTSIDE
        if found:
            return Verdict(
                rule="region_ambiguous",
                advice=f"“{plain(cell.name)}” dapat berarti {describe(found)}. Tulis kodenya, atau sertakan induknya.",
            )
        if self.lookup.is_elsewhere(cell.name, cell.parent):
            return OUTSIDE
        return self._unknown(cell)

    def _narrow(self, cell: Cell, found: list[Place]) -> list[Place]:
        """What the column's other cells leave of several candidates: its level; and `X` is no kota beside `Kota X`."""
        if len(found) < 2 or self.lookup.kind(cell.name):  # noqa: PLR2004
            return found
        declared = self.lookup.scope.level
        levels = frozenset((declared,)) if declared else self.levels
        if len(levels) == 1:
            found = [place for place in found if place.level in levels] or found
        if fold(split_prefix(cell.name)[1]) in self.kotas:
            found = [place for place in found if place.kind != "kota"] or found
        return found

    def _unknown(self, cell: Cell) -> Verdict:
        """No area is called so; what it may have been meant to be is told, never taken."""
        advice = f"“{plain(cell.name)}” tidak dikenal di dalam wilayah kantor."
        near: list[Place] = []
        if self._near_left > 0:
            self._near_left -= 1
            near = self.lookup.places.near(cell.name, self.lookup.scope.area)
            mistyped = self.lookup.places.by_code.get(plain(cell.name).translate(MISTYPED))
            near = [mistyped] if mistyped else near
        hint = f" Mungkin: {describe(near)}." if near else " Tulis kodenya, atau tambahkan ke region_aliases.csv."
        return Verdict(rule="region_unknown", advice=advice + hint)


def _is_desa(code: str) -> bool:
    return len(code.replace(".", "")) == DESA_DIGITS
