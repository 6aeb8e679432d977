r"""Recipes: TOML files that say how to read one kind of file. Those in `data/recipes/` are tried on every file.

    name = "bps-penduduk-miskin"          # default: the file's name
    title = "…"  sender = "BPS"  note = "why it is read so"
    refuse = "…"                          # known, but no dataset takes it: import refuses with this sentence

    [match]                               # everything given must hold (a recipe without [match]: only by --recipe)
    file = '(?i)penduduk.miskin'          # regex, searched in the file's name
    sheet = 'Data|4\.4\.2'                # regex, must fit a whole sheet name
    title = 'Penduduk Miskin'             # regex, searched in the text above the header
    headers = ["kode_kabupaten_kota"]     # each must be a header (compared normalised; see below)

    [[table]]                             # one for each dataset that the file feeds
    dataset = "poverty"
    sheet = ""                            # "" first visible sheet that fits · "*" every visible sheet that fits ·
                                          # else a name, or a regex that fits whole names (all such sheets)
    header_rows = [3, 4]                  # line numbers as a person sees them; absent: found by the columns below
    first_row = 0                         # first and last data line; 0 = found (footnotes and empty tails end it)
    last_row = 0
    dates = "auto"                        # auto | dmy | mdy | ymd
    numbers = "auto"                      # auto (proven per column) | id 1.234,5 | en 1,234.5 | plain 1234.5
    fill_down = ["region_code"]           # an empty cell takes the one above (merged rows saved as CSV)

    [table.columns]                       # dataset column = header of the file, or "#AA" (spreadsheet letter)
    region_code = "kode_kabupaten_kota"
    poor_people = "jumlah_penduduk_miskin"

    [table.constants]                     # dataset column = text; wins over [table.columns]; may hold placeholders:
    source = "BPS, Susenas"               #   {sheet}  {sheet:REGEX}  {file:REGEX}  {title:REGEX}  {cell:A2}
    year = '{file:(20\d\d)}'              #   {cell:A2:REGEX}  {column:HEADER} (this row)  {header:GROUP} (melt)
                                          #   REGEX is searched without regard to case; group 1, else the whole hit

    [table.melt]                          # sideways columns become rows; one row per id row and header text
    pattern = '{month} / {measure}'       # regex that must fit the whole normalised header; levels joined by " / ";
                                          #   {year} {month} {measure} are short for named groups; a group called
                                          #   like a dataset column fills it: (?P<region_code>kabupaten .+)
    value = "poor_people"                 # the cell goes here; or, by the group `measure`:
    measures = { kuota = "quota", dibayar = "paid" }
    measure_from = ""                     # or the measure stands in this column (rows "Masuk", "Keluar" under months)
    # rows whose measures are all empty are not made: a month that has not come yet is no report

    [table.scale]                         # dataset column = factor (37,11 thousand → 37110)
    poor_people = 1000
    [table.units]                         # dataset column = unit as the file says it (documentation)
    [table.missing]                       # cells that mean "not available" besides the usual signs
    poor_people = ["0.0"]
    [table.translate.reason]              # text of the file (normalised) = code of the dataset
    "tidak padan" = "nik_tidak_padan"
    [table.filters]                       # only rows where the column (header) has one of these texts
    "jenis kelamin" = ["jumlah"]
    [table.expect]                        # a data row with another text makes the file refused (unit changed?)
    satuan = ["RIBU JIWA"]
    [table.totals]                        # rows called so are no data; they are checked against their parts
    labels = ["jumlah", "sumatera selatan"]     # compared normalised; default: Jumlah, Total, …
    check = true
    [table.region]
    scheme = "auto"                       # auto | kemendagri | bps | name
    within = ""                           # only inside this area (Kemendagri code)
    level = ""                            # names of this level are meant: provinsi | kabupaten | kecamatan
    name = "nmkec"                        # header of the area's name where the region is a code (proves the scheme)
    parent = "nmkab"                      # header of the parent's name or code (names are matched within it)
    [table.roll_up]
    level = "kecamatan"
    sum = ["families"]
    weighted = [{ value = "value", weight = "denominator", numerator = "numerator", per = 100 }]

    [[table.question]]                    # what the file does not say; import refuses until each has an answer
    key = "unit:poor_people"              # unit:COLUMN · constant:COLUMN · column:COLUMN (a header) · numbers:COLUMN ·
                                          # dates · year (fills `{year}` in constants) · measure (dataset.column)
    text = "…"
    choices = ["jiwa", "ribu jiwa"]
    answer = ""
    optional = false                      # true: unanswered, only the rows in doubt are rejected

Headers are compared normalised: lower case, `_` and line ends as spaces, footnote marks and tags dropped.

What a tidy table holds (one per table recipe, `tidy.tidy`), all still text as written:
    _line BIGINT, _sheet VARCHAR, _total BOOLEAN, _region_name VARCHAR, _region_parent VARCHAR (NULL when not given),
    then each dataset column that the file carries, VARCHAR, NULL where the cell is empty.
`missing`, `translate`, `filters`, `expect`, `constants`, `melt`, `fill_down` are done there. Left to the typed
parsing: `numbers`, `dates`, `scale`, `region`, `totals.check`, `roll_up`.
"""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from dashboard.catalogue import dataset
from dashboard.errors import NotFoundError, RecipeError
from dashboard.intake import answers, patterns, recipe_types
from dashboard.intake.headers import fold, normalise
from dashboard.intake.readers import Row, Source
from dashboard.intake.recipe import (
    TOTAL_LABELS,
    Match,
    Melt,
    Question,
    Recipe,
    RegionRule,
    RollUp,
    TableRecipe,
    Totals,
    Weighted,
)
from dashboard.paths import RECIPES

__all__ = ["Match", "Melt", "Question", "Recipe", "RegionRule", "RollUp", "TableRecipe", "Totals", "Weighted",
           "chosen_sheets", "find", "fits", "known", "load", "named_columns", "parse"]  # fmt: skip

_TABLE_KEYS = {"dataset", "sheet", "header_rows", "first_row", "last_row", "columns", "constants", "melt", "numbers",
               "dates", "scale", "units", "missing", "translate", "filters", "expect", "fill_down", "totals",
               "roll_up", "region", "question"}  # fmt: skip
_RECIPE_KEYS = {"name", "title", "sender", "note", "refuse", "match", "table"}
_MATCHED_ROWS = 25
_MOST_BYTES = 1_000_000
_CONVENTIONS = {"auto", "id", "en", "plain"}

Record = dict[str, Any]


def _only(record: Record, known_keys: set[str], where: str) -> None:
    unknown = sorted(set(record) - known_keys)
    if unknown:
        raise RecipeError(f"{where}: “{', '.join(unknown)}” tidak dikenal. Yang ada: {', '.join(sorted(known_keys))}.")


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(item) for item in ([value] if isinstance(value, str) else value))


def _lists(record: Record) -> dict[str, tuple[str, ...]]:
    return {key: _texts(value) for key, value in record.items()}


def _numbers(value: Any) -> dict[str, Any]:
    numbers = {"*": value} if isinstance(value, str) else dict(value)
    wrong = sorted(set(numbers.values()) - _CONVENTIONS)
    if wrong:
        raise RecipeError(f"numbers = “{wrong[0]}” tidak dikenal. Yang ada: {', '.join(sorted(_CONVENTIONS))}.")
    return numbers


def _roll_up(record: Record) -> RollUp:
    weighted = tuple(Weighted(**item) for item in record.get("weighted", ()))
    return RollUp(level=record.get("level", "kecamatan"), sum=_texts(record.get("sum", ())), weighted=weighted)


def _totals(record: Record) -> Totals:
    labels = tuple(fold(label) for label in _texts(record.get("labels", ())))
    return Totals(labels=tuple(dict.fromkeys((*TOTAL_LABELS, *labels))), check=record.get("check", True))


def _questions(records: Sequence[Record]) -> tuple[Question, ...]:
    return tuple(Question(**{**record, "choices": _texts(record.get("choices", ()))}) for record in records)


def _table(record: Record) -> TableRecipe:
    _only(record, _TABLE_KEYS, "[[table]]")
    translate = {
        column: {fold(k): v for k, v in words.items()} for column, words in record.get("translate", {}).items()
    }
    simple = {key: record[key] for key in ("dataset", "sheet", "first_row", "last_row", "dates") if key in record}
    table = TableRecipe(
        **simple,
        header_rows=tuple(record.get("header_rows", ())),
        columns=record.get("columns", {}),
        constants={column: str(text) for column, text in record.get("constants", {}).items()},
        melt=Melt(**record["melt"]) if "melt" in record else None,
        numbers=_numbers(record.get("numbers", {})),
        scale={column: float(factor) for column, factor in record.get("scale", {}).items()},
        units=record.get("units", {}),
        missing=_lists(record.get("missing", {})),
        translate=translate,
        filters=_lists(record.get("filters", {})),
        expect=_lists(record.get("expect", {})),
        fill_down=_texts(record.get("fill_down", ())),
        totals=_totals(record.get("totals", {})),
        roll_up=_roll_up(record["roll_up"]) if "roll_up" in record else None,
        region=RegionRule(**record.get("region", {})),
        questions=_questions(record.get("question", ())),
    )
    return _checked(_answered(_checked(table)))


def named_columns(table: TableRecipe) -> set[str]:
    """The dataset columns that a table recipe speaks of, anywhere."""
    melt = table.melt
    melted = {*melt.measures.values(), *([melt.value] if melt.value else [])} if melt else set()
    spoken = (table.scale, table.units, table.missing, table.translate, set(table.numbers) - {"*"}, table.fill_down)
    return {*table.columns, *table.constants, *melted, *(column for part in spoken for column in part)}


def _checked(table: TableRecipe) -> TableRecipe:
    """The table itself, if its dataset exists and has all columns that it names."""
    if not table.dataset and any(question.key == "measure" for question in table.questions):
        return table
    known_columns = dataset(table.dataset).column_names
    unknown = sorted(named_columns(table) - set(known_columns))
    if unknown:
        raise RecipeError(
            f"Dataset {table.dataset} tidak punya kolom “{', '.join(unknown)}”. Yang ada: {', '.join(known_columns)}."
        )
    return table


def _answered(table: TableRecipe) -> TableRecipe:
    """The table with every answered question worked into it; an answer that fits nothing is a RecipeError."""
    for question in table.questions:
        if not question.open:
            table = answers.work_in(table, question)
    return table


def parse(text: str, *, name: str) -> Recipe:
    """The recipe that a TOML text says; RecipeError names the file and the fault."""
    try:
        record = tomllib.loads(text)
        recipe_types.require(record)
        _only(record, _RECIPE_KEYS, "Resep")
        match = record.get("match", {})
        simple = {key: record[key] for key in ("title", "sender", "note", "refuse") if key in record}
        return Recipe(
            name=record.get("name", name),
            **simple,
            match=Match(**{**match, "headers": tuple(normalise(header) for header in match.get("headers", ()))}),
            tables=tuple(_table(table) for table in record.get("table", ())),
        )
    except (tomllib.TOMLDecodeError, TypeError, KeyError, AttributeError, ValueError, RecursionError) as error:
        raise RecipeError(f"Resep {name} tidak dapat dibaca: {error}. Perbaiki isinya.") from error
    except (RecipeError, NotFoundError) as error:
        raise RecipeError(f"Resep {name}: {error}") from error


@lru_cache(maxsize=256)
def _parsed(path: Path, _changed_ns: int) -> Recipe:
    if path.stat().st_size > _MOST_BYTES:
        raise RecipeError(f"{path.name} terlalu besar untuk sebuah resep. Berikan berkas TOML dari `pantau inspect`.")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RecipeError(f"{path.name} bukan resep. Berikan berkas TOML dari `pantau inspect`.") from error
    return parse(text, name=path.stem)


def load(path: Path) -> Recipe:
    """The recipe in the TOML file at `path`."""
    if not path.is_file():
        raise RecipeError(
            f"Resep {path} tidak ada. Yang ada: {', '.join(p.stem for p in sorted(RECIPES.glob('*.toml')))}."
        )
    return _parsed(path, path.stat().st_mtime_ns)


def known(folder: Path = RECIPES) -> tuple[Recipe, ...]:
    """The recipes of the installation, by file name."""
    return tuple(load(path) for path in sorted(folder.glob("*.toml")))


def _conditions(match: Match) -> int:
    return sum(map(bool, (match.file, match.sheet, match.title))) + len(match.headers)


def _head_texts(heads: Mapping[str, Sequence[Row]]) -> set[str]:
    """The words in the first rows of all sheets, normalised."""
    rows = (cells for sheet in heads.values() for _, cells in sheet[:_MATCHED_ROWS])
    return {normalise(cell) for cells in rows for cell in cells if cell}


def fits(match: Match, file: str, sheets: Collection[str], texts: Collection[str]) -> bool:
    """Whether a file with this name, these sheets and these (normalised) texts on top meets all that `match` asks."""
    return bool(
        _conditions(match)
        and (not match.file or patterns.search(match.file, file))
        and (not match.sheet or any(patterns.fullmatch(match.sheet, sheet) for sheet in sheets))
        and (not match.title or any(patterns.search(match.title, text, ignore_case=True) for text in texts))
        and all(header in texts for header in match.headers)
    )


def find(
    source: Source, heads: Mapping[str, Sequence[Row]], *, recipes: Sequence[Recipe] | None = None
) -> Recipe | None:
    """The recipe that fits the file best (most conditions), or None. `heads`: first rows of each visible sheet."""
    texts = _head_texts(heads)
    candidates = known() if recipes is None else recipes
    fitting = [recipe for recipe in candidates if fits(recipe.match, source.path.name, heads, texts)]
    return max(fitting, key=lambda recipe: _conditions(recipe.match), default=None)


def chosen_sheets(table: TableRecipe, fitting: Sequence[str]) -> list[str]:
    """Which of the sheets with fitting columns a table recipe means: the first, all, or those that its regex fits."""
    if table.sheet in {"", "*"}:
        return list(fitting) if table.sheet else list(fitting)[:1]
    return [table.sheet] if table.sheet in fitting else [s for s in fitting if patterns.fullmatch(table.sheet, s)]
