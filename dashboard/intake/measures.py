"""Which columns or sideways slices of a sheet hold the values of a dataset, and under which words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.catalogue import Column, Dataset
from dashboard.intake import sideways, vocabulary
from dashboard.intake.cells import kind
from dashboard.intake.evidence import View
from dashboard.intake.headers import SEPARATOR, Header
from dashboard.intake.recipe import TOTAL_LABELS
from dashboard.intake.sideways import Sideways
from dashboard.intake.unit_proof import UNIT_HEADERS

_COUNTERS = ("no", "nomor", "id", "no urut", "nomor urut", "index", "#")
_NAMED_AROUND = 2.2
_NUMERIC_SHARE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Where the values stand: `columns` (dataset column → header), or sideways slices by `text` of their measure.

    `value` takes all slices where there is one measure only. `across`: the dataset column that the sideways headers
    themselves fill (an area, a reason). `labels` are the words that a unit may stand in.
    """

    score: float
    columns: Mapping[str, Header] = field(default_factory=dict)
    slices: Mapping[str, str] = field(default_factory=dict)
    value: str = ""
    across: str = ""
    across_headers: tuple[Header, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The dataset columns that get values."""
        return tuple(self.places)


def numeric(view: View, headers: Iterable[Header]) -> list[Header]:
    """The headers over columns of numbers, counters and units left out."""
    found = []
    for header in headers:
        kinds = [kind(cell) for cell in view.cells(header.place)]
        numbers = sum(is_a in {"number", "year", "nothing"} for is_a in kinds)
        if kinds and numbers >= _NUMERIC_SHARE * len(kinds) and header.text not in (*_COUNTERS, *UNIT_HEADERS):
            found.append(header)
    return found


def named_around(view: View, columns: Sequence[Column]) -> Column | None:
    """The column that the title, the sheet or the file's name speaks of."""
    return next((found for text in view.before if (found := vocabulary.named_in(text, columns))), None)


def _one_measure(view: View, headers: Sequence[Header], columns: Sequence[Column], label: str) -> Measures | None:
    """All of `headers` hold one measure: named by `label` or by the words around the table."""
    scores = [(vocabulary.score(label, column), column) for column in columns] if label else []
    best = max(scores, key=lambda scored: scored[0], default=(0.0, None))
    around = None if best[0] else named_around(view, columns)
    column = best[1] if best[0] else around
    if column is None:
        return None
    return Measures(
        score=best[0] or _NAMED_AROUND,
        value=column.name,
        labels={column.name: label},
        places={column.name: tuple(header.place for header in headers)},
    )


def _holds(header: Header, measure: str) -> bool:
    return measure in header.text


def _several(side: Sideways, columns: Sequence[Column]) -> Measures | None:
    """Slices of several measures, each named by its own words."""
    spoken = [Header(place, tuple(text.split(SEPARATOR))) for place, text in enumerate(side.measures)]
    found = vocabulary.meanings(spoken, columns)
    if not found:
        return None
    texts = {meaning.column: side.measures[meaning.header.place] for meaning in found}
    return Measures(
        score=sum(meaning.score for meaning in found),
        slices={text: column for column, text in texts.items()},
        labels=texts,
        places={
            column: tuple(header.place for header in side.headers if _holds(header, text))
            for column, text in texts.items()
        },
    )


def _total_measure(view: View, side: Sideways, columns: Sequence[Column]) -> Measures | None:
    """`Laki-laki | Perempuan | Jumlah` under each year: the total is the measure that the title names."""
    total = next((text for text in side.measures if text in TOTAL_LABELS), None)
    around = named_around(view, columns)
    if total is None or around is None:
        return None
    places = tuple(header.place for header in side.headers if _holds(header, total))
    return Measures(
        score=_NAMED_AROUND,
        slices={total: around.name},
        labels={around.name: total},
        places={around.name: places},
    )


def sideways_measures(view: View, side: Sideways, dataset: Dataset) -> Measures | None:
    """The measures of a sideways table, or None where the dataset has none of them."""
    columns = vocabulary.value_columns(dataset)
    if len(side.measures) < 2:  # noqa: PLR2004
        return _one_measure(view, side.headers, columns, next(iter(side.measures), ""))
    return _several(side, columns) or _total_measure(view, side, columns)


def area_measures(view: View, areas: Sequence[Header], dataset: Dataset) -> Measures | None:
    """The measure of a table whose columns are areas: only the words around it can name it."""
    if "region_code" not in dataset.column_names or not areas:
        return None
    found = _one_measure(view, areas, vocabulary.value_columns(dataset), "")
    return replace(found, across="region_code", across_headers=tuple(areas)) if found else None


def _slug(text: str) -> str:
    return re.sub(r"[^0-9a-z]+", "_", text.lower()).strip("_")


def code_measures(free: Sequence[Header], dataset: Dataset) -> Measures | None:
    """The one value of a dataset under the codes of its key (`Meninggal | Pindah | …`), next to each other."""
    required = [column for column in vocabulary.value_columns(dataset) if column.required]
    for key in (column for column in dataset.columns if column.key and column.codes and column.default is None):
        headers = tuple(header for header in free if _slug(header.text) in key.codes)
        if len(headers) > 1 and len(required) == 1:
            places = tuple(header.place for header in headers)
            return Measures(
                score=vocabulary.EXACT * 2,
                value=required[0].name,
                across=key.name,
                across_headers=headers,
                labels={required[0].name: headers[0].text},
                places={required[0].name: places},
            )
    return None


def plain_measures(view: View, free: Sequence[Header], dataset: Dataset) -> Measures | None:
    """The measures of an upright table: named by their headers, else the only column of numbers by the title."""
    columns = vocabulary.value_columns(dataset)
    found = vocabulary.meanings(free, columns)
    if not found:
        return _lonely(view, free, columns)
    by_column = {meaning.column: meaning.header for meaning in found}
    return Measures(
        score=sum(meaning.score for meaning in found),
        columns=by_column,
        labels={column: header.text for column, header in by_column.items()},
        places={column: (header.place,) for column, header in by_column.items()},
    )


def _lonely(view: View, free: Sequence[Header], columns: Sequence[Column]) -> Measures | None:
    """One column of numbers under a bare word (`Jumlah`, `2024`, `Nilai`): the title says what it is."""
    numbers = [header for header in numeric(view, free) if header.text not in {"tahun", "bulan"}]
    total = [header for header in numbers if header.text in TOTAL_LABELS]
    chosen = numbers if len(numbers) == 1 else total
    column = named_around(view, columns)
    if len(chosen) != 1 or column is None or not _is_bare(chosen[0]):
        return None
    header = chosen[0]
    return Measures(
        score=_NAMED_AROUND,
        columns={column.name: header},
        labels={column.name: header.text},
        places={column.name: (header.place,)},
    )


def _is_bare(header: Header) -> bool:
    """Whether the header says no measure of its own."""
    words = vocabulary.bare(header.text)
    return words in {"", "jumlah", "total", "nilai", "value", "angka", "persentase", "persen", "data", "banyaknya"}


def find(view: View, free: Sequence[Header], side: Sideways | None, dataset: Dataset) -> Measures | None:
    """The measures of a dataset on a sheet, whichever way the table lies."""
    if side:
        return sideways_measures(view, side, dataset)
    coded = code_measures(free, dataset)
    return coded or plain_measures(view, free, dataset) or area_measures(view, sideways.areas(free), dataset)
