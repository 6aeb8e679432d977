"""Answers: what a person filled in under a question of a recipe, worked into the table recipe."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.catalogue import dataset
from dashboard.errors import RecipeError
from dashboard.intake import units
from dashboard.intake.recipe import Convention, Question, TableRecipe

_CONVENTIONS: dict[str, Convention] = {"id": "id", "en": "en", "plain": "plain", "auto": "auto"}


def _unit(table: TableRecipe, column: str, answer: str) -> TableRecipe:
    unit = units.read(answer)
    if unit is None:
        raise RecipeError(f"Satuan “{answer}” tidak dikenal. Tulis misalnya jiwa, ribu jiwa, juta rupiah, atau persen.")
    return replace(table, scale={**table.scale, column: unit.factor}, units={**table.units, column: unit.text})


def _constant(table: TableRecipe, column: str, answer: str) -> TableRecipe:
    return replace(table, constants={**table.constants, column: answer})


def _column(table: TableRecipe, column: str, answer: str) -> TableRecipe:
    return replace(table, columns={**table.columns, column: answer})


def _numbers(table: TableRecipe, column: str, answer: str) -> TableRecipe:
    if answer not in _CONVENTIONS:
        raise RecipeError(f"Cara tulis angka “{answer}” tidak dikenal. Yang ada: {', '.join(_CONVENTIONS)}.")
    return replace(table, numbers={**table.numbers, column: _CONVENTIONS[answer]})


def _dates(table: TableRecipe, _: str, answer: str) -> TableRecipe:
    return replace(table, dates=answer)


def _year(table: TableRecipe, _: str, answer: str) -> TableRecipe:
    return replace(table, constants={c: text.replace("{year}", answer) for c, text in table.constants.items()})


def _measure(table: TableRecipe, _: str, answer: str) -> TableRecipe:
    """`poverty.poor_people ribu jiwa`: dataset, column and unit of the sideways cells."""
    place, _, unit = answer.partition(" ")
    key, _, column = place.partition(".")
    if table.melt is None or column not in dataset(key).column_names:
        raise RecipeError(f"Jawaban “{answer}” tidak dikenal. Tulis dataset.kolom, misalnya poverty.p0_pct.")
    measured = replace(table, dataset=key, melt=replace(table.melt, value=column))
    return _unit(measured, column, unit) if unit else measured


def _dataset(table: TableRecipe, _: str, answer: str) -> TableRecipe:
    if answer != table.dataset:
        raise RecipeError(f"Resep ini untuk {table.dataset}. Jalankan `pantau inspect` lagi dengan --dataset {answer}.")
    return table


_TOPICS: dict[str, Callable[[TableRecipe, str, str], TableRecipe]] = {
    "unit": _unit,
    "constant": _constant,
    "column": _column,
    "numbers": _numbers,
    "dates": _dates,
    "year": _year,
    "measure": _measure,
    "dataset": _dataset,
}


def work_in(table: TableRecipe, question: Question) -> TableRecipe:
    """The table recipe with one answered question worked into it; RecipeError where the answer fits nothing."""
    topic, _, column = question.key.partition(":")
    if topic not in _TOPICS:
        raise RecipeError(f"Pertanyaan “{question.key}” tidak dapat dijawab di resep. Jawab sesuai petunjuknya.")
    return _TOPICS[topic](table, column, question.answer.strip())
