"""A first recipe for a file that no known recipe fits: found where it is clear, a question where it is not.

Each dataset of the catalogue is tried on each sheet (`candidate`); the one whose columns the headers name best is
taken. What the file does not say is never guessed: it becomes a question in the recipe.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dashboard.catalogue import DATASETS
from dashboard.catalogue import dataset as dataset_called
from dashboard.intake import candidate, filled_form
from dashboard.intake.candidate import Candidate
from dashboard.intake.evidence import View
from dashboard.intake.layout import Frame
from dashboard.intake.recipe import Match, Question, Recipe, TableRecipe
from dashboard.intake.shapes import Shape

_CLEARLY = 0.75


def views(file: str, frames: Mapping[str, Frame], shapes: Mapping[str, Sequence[Shape]]) -> tuple[View, ...]:
    """The sheets of a file that hold a table, as evidence."""
    found = [
        View(file=file, sheet=sheet, frame=frame, shapes=shapes[sheet])
        for sheet, frame in frames.items()
        if any(header.levels for header in frame.headers)
    ]
    return tuple(replace(view, alike=tuple(o.sheet for o in found if _same_headers(view, o))) for view in found)


def candidates(views: Sequence[View], *, dataset: str | None = None) -> list[Candidate]:
    """What each sheet could be, surest first."""
    datasets = (dataset_called(dataset),) if dataset else DATASETS
    found = [candidate.of(view, record) for view in views for record in datasets]
    return sorted((one for one in found if one), key=lambda one: -one.score)


def _same_headers(view: View, other: View) -> bool:
    return [header.text for header in view.headers] == [header.text for header in other.headers]


def _per_sheet(best: Candidate, views: Sequence[View]) -> list[Candidate]:
    """The same dataset on all sheets that are like the best one, the best first."""
    others = (view for view in views if view.sheet in best.view.alike and view is not best.view)
    return [best, *(one for view in others if (one := candidate.of(view, best.dataset)))]


def _tables(best: Candidate, views: Sequence[View]) -> tuple[TableRecipe, ...]:
    """One table for all like sheets; one for each where they say different things around the table.

    A month, a programme or an area in one sheet's title must not be taken for another sheet's.
    """
    found = _per_sheet(best, views)
    if all(one.recipe == best.recipe for one in found):
        only = len(views) < 2  # noqa: PLR2004
        sheet = "*" if len(best.view.alike) > 1 else best.view.sheet
        return (best.table(sheet="" if only else sheet),)
    return tuple(one.table(sheet=one.view.sheet) for one in found)


def _rival(found: Sequence[Candidate]) -> Candidate | None:
    """Another dataset that fits the best sheet about as well."""
    best = found[0]
    same_sheet = (one for one in found[1:] if one.view is best.view and one.dataset != best.dataset)
    rival = next(same_sheet, None)
    return rival if rival and rival.score >= best.score - _CLEARLY and rival.score > 0 else None


def _which(best: Candidate, rival: Candidate) -> Question:
    titles = [f"{one.dataset.key} ({one.dataset.title})" for one in (best, rival)]
    return Question(
        key="dataset",
        text=f"Isi berkas cocok untuk {' dan '.join(titles)}. Jalankan ulang dengan --dataset.",
        choices=(best.dataset.key, rival.dataset.key),
    )


def _refusal(views: Sequence[View], dataset: str | None) -> str:
    """Why no dataset takes the file, with the headers and the closest dataset."""
    if not views:
        return "Tidak ada tabel yang ditemukan di berkas ini. Periksa apakah berkasnya benar, atau tulis resep."
    headers = ", ".join(f"“{header.text[:60]}”" for header in views[0].headers[:12])
    target = f"untuk dataset {dataset}" if dataset else "dataset yang menampungnya"
    nearest = dataset_called(dataset) if dataset else candidate.closest(views[0])
    columns = ", ".join(column.label for column in nearest.columns)
    return (
        f"Kolom berkas ini ({headers}) tidak dikenali: belum ada {target}. Yang terdekat: {nearest.title}"
        f" ({nearest.key}), dengan kolom {columns}. Bila memang itu isinya, tulis resep (data/recipes/)"
        " atau samakan judul kolomnya dengan `pantau template`."
    )


def unknown_measure(views: Sequence[View]) -> TableRecipe | None:
    """A sideways table whose measure stands nowhere: everything but the measure, which is asked for."""
    return next((table for view in views if (table := candidate.without_measure(view))), None)


def propose(views: Sequence[View], *, file: str, dataset: str | None = None) -> Recipe:
    """A recipe for the file: as it stands, with open questions, or a refusal that names the closest dataset."""
    form = filled_form.recipe(views, dataset=dataset)
    if form:
        return form
    name = Path(file).stem
    found = [one for one in candidates(views, dataset=dataset) if one.score > 0]
    if not found:
        table = unknown_measure(views)
        if table and dataset is None:
            return Recipe(name=name, title=f"Usul untuk {file}", tables=(table,))
        return Recipe(name=name, title=f"Usul untuk {file}", refuse=_refusal(views, dataset))
    best, rival = found[0], _rival(found)
    tables = _tables(best, views)
    if rival:
        tables = tuple(replace(table, questions=(_which(best, rival), *table.questions)) for table in tables)
    match = Match(headers=tuple(header.levels[-1] for header in best.view.headers[:8]))
    return Recipe(name=name, title=f"Usul untuk {file}: {best.dataset.title}", match=match, tables=tables)
