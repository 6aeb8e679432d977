"""One dataset tried on one sheet: how well it fits, and the table recipe that would read it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dashboard.catalogue import DATASETS, Column, Dataset
from dashboard.intake import (
    date_proof,
    evidence,
    measures,
    number_proof,
    period_columns,
    region_columns,
    sideways,
    unit_proof,
    vocabulary,
)
from dashboard.intake.evidence import View
from dashboard.intake.headers import Header, letters_of
from dashboard.intake.measures import Measures
from dashboard.intake.recipe import Melt, Question, RegionRule, RollUp, TableRecipe, Totals
from dashboard.intake.region_columns import RegionColumns
from dashboard.intake.sideways import Sideways

_KEY_FOUND = 0.4
_ASKED = 0.5
_LEAST = 0.1
_NEVER = 10.0
_PUBLISHED_PER_LEVEL = {"poverty", "area_indicators"}
_ZERO_IS_NONE = {"poor_people", "p0_pct"}
_ZEROS = ("0", "0.0", "0,0", "0.00", "0,00")
_OWN_LISTS = {"upt", "programs"}
_OWN_CODES = {"kode", "id", "kode unit"}
_SUMMED = {"int", "idr"}
_MEASURES = (
    "poverty.p0_pct",
    "poverty.poor_people jiwa",
    "poverty.poor_people ribu jiwa",
    "population.people jiwa",
    "population.people ribu jiwa",
    "population.families",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A dataset on a sheet. `score` above 0: at least one value found and nothing missing that cannot be asked."""

    view: View
    dataset: Dataset
    score: float
    recipe: TableRecipe

    def table(self, *, sheet: str) -> TableRecipe:
        """The table recipe for these sheets."""
        return replace(self.recipe, sheet=sheet)


@dataclass(slots=True)
class Draft:
    """A table recipe being put together."""

    view: View
    dataset: Dataset
    columns: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    scale: dict[str, float] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    missing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    melt: Melt | None = None
    melted: tuple[str, ...] = ()
    region: RegionRule = field(default_factory=RegionRule)
    roll_up: RollUp | None = None
    totals: tuple[str, ...] = ()
    penalty: float = 0.0

    def source_of(self, header: Header) -> str:
        """How the recipe names a column: by its header, or by its letters where two are called the same."""
        alike = [other for other in self.view.headers if other.text == header.text]
        return header.text if len(alike) == 1 else f"#{letters_of(header.place)}"

    def has(self, column: str) -> bool:
        """Whether the draft fills a column in any way."""
        asked = any(question.key == f"constant:{column}" for question in self.questions)
        return column in self.columns or column in self.constants or column in self.melted or asked

    def ask(self, column: str, text: str, choices: Sequence[str] = ()) -> None:
        """Leave a constant to a person."""
        self.questions.append(Question(key=f"constant:{column}", text=text, choices=tuple(choices)))

    def recipe(self) -> TableRecipe:
        """The draft as a table recipe."""
        return TableRecipe(
            dataset=self.dataset.key,
            columns=self.columns,
            constants=self.constants,
            melt=self.melt,
            scale=self.scale,
            units=self.units,
            missing=self.missing,
            totals=Totals(labels=(*Totals().labels, *self.totals)),
            region=self.region,
            roll_up=self.roll_up,
            questions=tuple(self.questions),
        )


def _keys(draft: Draft, free: Sequence[Header], taken: Measures) -> None:
    """Key columns and texts that headers name."""
    used = {header.place for header in taken.columns.values()}
    open_headers = [header for header in free if header.place not in used]
    wanted = [
        c for c in draft.dataset.columns if (c.key or c.name == "source") and c.name not in {"region_code", "month"}
    ]
    for meaning in vocabulary.meanings(open_headers, wanted):
        if meaning.score > vocabulary.HOLDS:
            draft.columns[meaning.column] = draft.source_of(meaning.header)
    own_code = next((header for header in open_headers if header.text in _OWN_CODES), None)
    if own_code and draft.dataset.key in _OWN_LISTS:
        draft.columns.setdefault(draft.dataset.natural_key[0], draft.source_of(own_code))


def _any_of(headers: Sequence[Header]) -> str:
    """A pattern that fits each of the headers and nothing else; spaces need no escape."""
    return "|".join(re.escape(header.text).replace("\\ ", " ") for header in headers)


def _values(draft: Draft, found: Measures, side: Sideways | None) -> None:
    """Value columns, upright or melted, with their units."""
    draft.columns |= {column: draft.source_of(header) for column, header in found.columns.items()}
    if found.across:
        names = _any_of(found.across_headers)
        draft.melt = Melt(pattern=f"(?P<{found.across}>{names})", value=found.value)
        draft.melted = (*found.names, found.across)
    elif side and (found.value or found.slices):
        one = bool(found.value)
        draft.melt = Melt(pattern=side.pattern(one_measure=one), value=found.value, measures=dict(found.slices))
        draft.melted = found.names
    for name in found.names:
        _unit(draft, draft.dataset.column(name), found)


def _unit(draft: Draft, column: Column, found: Measures) -> None:
    cells = [cell for place in found.places[column.name][:24] for cell in draft.view.cells(place)]
    proof = unit_proof.prove(draft.view, column, found.labels.get(column.name, ""), cells)
    if proof.question:
        draft.questions.append(proof.question)
    if proof.unit:
        draft.units[column.name] = proof.unit.text
        if proof.unit.factor != 1:
            draft.scale[column.name] = proof.unit.factor
    label = found.labels.get(column.name, "")
    hint = number_proof.doubt(column, label, cells) or date_proof.doubt(column, label, cells)
    draft.questions += [hint] if hint and hint.key not in {question.key for question in draft.questions} else []
    if column.name in _ZERO_IS_NONE:
        draft.missing[column.name] = _ZEROS


def _region(draft: Draft, found: RegionColumns | None) -> None:
    """The area: a column, the sideways headers, or the words around the table."""
    if found and not draft.has("region_code"):
        draft.columns["region_code"] = draft.source_of(found.region)
        named = "" if found.is_code else found.level
        scheme = region_columns.scheme_in(found.region.text) if found.is_code else "auto"
        draft.region = RegionRule(scheme=scheme, name=found.name, parent=found.parent, level=named)
        if draft.dataset.key not in _PUBLISHED_PER_LEVEL:
            draft.totals = evidence.upper_names(draft.view, found.region.place)
        if found.finer:
            summed = (
                c.name for c in vocabulary.value_columns(draft.dataset) if c.type in _SUMMED and draft.has(c.name)
            )
            draft.roll_up = RollUp(level="kecamatan", sum=tuple(summed))
    elif not draft.has("region_code"):
        place = evidence.place_in(draft.view.before)
        if draft.view.named_by_sheet and evidence.place_in([f"kecamatan {draft.view.sheet}", draft.view.sheet]):
            draft.constants["region_code"] = "{sheet}"
        elif place:
            draft.constants["region_code"] = place
        else:
            draft.ask("region_code", "Wilayah tidak tertulis di berkas. Wilayah mana (kode atau nama)?")


def _words(draft: Draft) -> None:
    """Programme, indicator, source: from the words around the table where no column says them."""
    names, view = draft.dataset.column_names, draft.view
    headers = " ".join(header.text for header in view.headers)
    if "program_code" in names and not draft.has("program_code"):
        program = next((code for text in (headers, *view.before) if (code := vocabulary.program_in(text))), "")
        if program:
            draft.constants["program_code"] = program
        else:
            draft.ask("program_code", "Program bantuan tidak tertulis di berkas. Program mana (kode atau nama)?")
    if "indicator" in names and not draft.has("indicator"):
        indicator = next((code for text in (headers, *view.before) if (code := vocabulary.indicator_in(text))), "")
        if indicator:
            draft.constants["indicator"] = indicator
        else:
            draft.ask("indicator", "Indeks atau angka apa ini?", draft.dataset.column("indicator").codes)
    if "source" in names and not draft.has("source"):
        draft.constants["source"] = evidence.source_in(view) or f"Berkas {view.file}"


def _upt(draft: Draft) -> None:
    """The UPT: a line of the title, the sheet's name where all sheets are alike, else a question."""
    if "upt_code" not in draft.dataset.column_names or draft.has("upt_code"):
        return
    said = re.search(r"(?im)^\s*(?:nama\s+)?(?:upt|panti)[a-z/ ]*:\s*(.+)$", draft.view.frame.title)
    if said:
        draft.constants["upt_code"] = r"{title:(?:upt|panti)[a-z/ ]*:\s*([^\n]+)}"
    elif draft.view.named_by_sheet:
        draft.constants["upt_code"] = "{sheet}"
    elif draft.dataset.key != "upt":
        draft.ask("upt_code", "UPT/panti tidak tertulis di berkas. UPT mana (kode atau nama)?")


def _required(draft: Draft) -> None:
    """A required column that nothing fills: a dataset that cannot be meant."""
    for column in draft.dataset.columns:
        if column.required and column.default is None and not draft.has(column.name):
            draft.penalty += _NEVER
            draft.ask(column.name, f"{column.description} tidak ditemukan di berkas.", column.codes)


def _period(draft: Draft, free: Sequence[Header], side: Sideways | None) -> None:
    names = draft.dataset.column_names
    found = period_columns.find(draft.view, free, side, monthly="month" in names)
    draft.questions += [q for q in found.questions if q.key == "year" or q.key.partition(":")[2] in names]
    draft.columns |= {column: text for column, text in found.columns.items() if column in names}
    draft.constants |= {column: text for column, text in found.constants.items() if column in names}
    draft.melted = (*draft.melted, *(group for group in found.groups if group in names))


def of(view: View, dataset: Dataset) -> Candidate | None:
    """The dataset tried on the sheet; None where no value of it is found."""
    side = sideways.periods(view.headers)
    slices = side.headers if side else ()
    plain = [header for header in view.headers if header not in slices]
    takes_region = "region_code" in dataset.column_names
    region = region_columns.find(plain, view.cells) if takes_region else None
    free = [
        header for header in plain if not region or header.text not in {region.region.text, region.name, region.parent}
    ]
    found = measures.find(view, free, side, dataset)
    if found is None:
        return None
    draft = Draft(view, dataset)
    _values(draft, found, side)
    _keys(draft, free, found)
    if takes_region:
        _region(draft, region)
    _period(draft, free, side)
    _words(draft)
    _upt(draft)
    _required(draft)
    keys = sum(_KEY_FOUND for column in dataset.columns if column.key and column.name in draft.columns)
    asked = sum(_ASKED for question in draft.questions if not question.optional)
    score = found.score + keys - asked - draft.penalty
    # A question less decides between datasets; it never makes a file with a value in it unreadable.
    return Candidate(
        view=view, dataset=dataset, score=max(score, _LEAST) if not draft.penalty else score, recipe=draft.recipe()
    )


def closest(view: View) -> Dataset:
    """The dataset that names most of the headers, else the one for any published figure of an area."""
    scored = [(sum(m.score for m in vocabulary.meanings(view.headers, d.columns)), d) for d in DATASETS]
    best = max(scored, key=lambda pair: pair[0])
    areas = next(dataset for dataset in DATASETS if dataset.key == "area_indicators")
    return best[1] if any(vocabulary.meanings(view.headers, vocabulary.value_columns(best[1]))) else areas


def without_measure(view: View) -> TableRecipe | None:
    """A table of areas and years that says nowhere what it measures: a recipe that asks for it."""
    side = sideways.periods(view.headers)
    areas = () if side else sideways.areas(view.headers)
    if not side and not areas:
        return None
    dataset = next(dataset for dataset in DATASETS if dataset.key == "poverty")
    draft = Draft(view, dataset)
    pattern = side.pattern(one_measure=True) if side else f"(?P<region_code>{_any_of(areas)})"
    draft.melt = Melt(pattern=pattern)
    draft.melted = () if side else ("region_code",)
    plain = [header for header in view.headers if not side or header not in side.headers]
    _region(draft, None if areas else region_columns.find(plain, view.cells))
    _period(draft, plain, side)
    asked = Question(
        key="measure",
        text="Ukuran dan satuan angka di tabel ini tidak tertulis di berkas. Angka apa ini?",
        choices=_MEASURES,
    )
    return replace(draft.recipe(), dataset="", questions=(asked, *draft.questions))
