"""A sheet whose headings are all those of a template is read as the template says; nothing is left to be found out.

Columns that a sender has left out are left out; one heading of his own, or months without a year, and the sheet is
read like any other file.
"""

from collections.abc import Sequence

from dashboard.catalogue import DATASETS, Column, Dataset
from dashboard.intake import date_proof, dating, number_proof, vocabulary
from dashboard.intake.cells import kind
from dashboard.intake.evidence import View
from dashboard.intake.headers import Header, normalise
from dashboard.intake.recipe import Match, Question, Recipe, TableRecipe

NAME = "templat-"
"""How the recipe of a template is called, before the key of its dataset."""


def recipe(views: Sequence[View], *, dataset: str | None = None) -> Recipe | None:
    """The recipe of the first sheet that is a filled template; None where there is none, or not of `dataset`."""
    for view in views:
        fitting = [record for record in DATASETS if dataset in {None, record.key} and _is_form(view, record)]
        if len(fitting) == 1:
            return _recipe(view, fitting[0], sheet=view.sheet if len(views) > 1 else "")
    return None


def _columns(view: View, record: Dataset) -> dict[str, tuple[Column, Header]]:
    """The columns of the dataset that stand under their own heading."""
    there = {header.text: header for header in view.headers}
    texts = {column.name: normalise(column.heading) for column in record.columns}
    return {c.name: (c, there[texts[c.name]]) for c in record.columns if texts[c.name] in there}


def _is_form(view: View, record: Dataset) -> bool:
    """Only headings of the template, among them all that are required and at least one figure."""
    found = _columns(view, record)
    required = {column.name for column in record.columns if column.required and column.default is None}
    figures = {column.name for column in vocabulary.value_columns(record)}
    whole = len(found) == len(view.headers) and required <= found.keys() and bool(figures & found.keys())
    return whole and ("month" not in found or _with_year(view.cells(found["month"][1].place)))


def _with_year(cells: Sequence[str]) -> bool:
    return not cells or any(dating.has_year(cell) or kind(cell) == "date" for cell in cells)


def _recipe(view: View, record: Dataset, *, sheet: str) -> Recipe:
    found = _columns(view, record)
    doubts = [_doubt(view, column, header) for column, header in found.values()]
    questions = {question.key: question for question in doubts if question}
    table = TableRecipe(
        dataset=record.key,
        sheet=sheet,
        columns={name: header.text for name, (_, header) in found.items()},
        questions=tuple(questions.values()),
    )
    match = Match(headers=tuple(header.text for _, header in found.values()))
    return Recipe(name=f"{NAME}{record.key}", title=f"Templat {record.title}", match=match, tables=(table,))


def _doubt(view: View, column: Column, header: Header) -> Question | None:
    cells = view.cells(header.place)
    return number_proof.doubt(column, header.text, cells) or date_proof.doubt(column, header.text, cells)
