"""The one family of errors: each message says what was asked, what there is, and what to do next.

Texts are Indonesian, because an operator reads them. Raise them; never return them as data, never cache them.
"""

from collections.abc import Mapping, Sequence
from typing import Any


class PantauError(Exception):
    """Anything that the product foresees. The command line prints it and exits with 2 (refused)."""


class NotFoundError(PantauError):
    """A name that the caller gave (agency, dataset, indicator, query, version) does not exist here."""


class WithdrawnError(NotFoundError):
    """What was published was taken back; `told` is what everybody may read of it: version, withdrawn_at, reason."""

    def __init__(self, message: str, told: Mapping[str, str]) -> None:
        """With when and why, for a program that asks."""
        super().__init__(message)
        self.told = dict(told)


class ParameterError(PantauError):
    """A value that a query cannot take: one too many, one missing, or a date that is none."""


class UnreadableFileError(PantauError):
    """A file that cannot be read as what it claims to be."""


class RecipeError(PantauError):
    """A recipe that does not say enough, or says what does not fit the file."""


class PersonalDataError(PantauError):
    """A file that says things about single persons where only counts are taken, or whose identity numbers are bad."""


class QuestionsOpenError(RecipeError):
    """A file whose layout leaves questions that only a person can answer (a unit, a year, a convention)."""


class StoreError(PantauError):
    """The store of an agency is missing, damaged or in use by another writer."""


class MachineError(StoreError):
    """The machine refused a write or had no memory left; everything is as it was before."""


class BackupError(PantauError):
    """A backup that cannot be made, is damaged, or must not be put in place; the store is as it was."""


class UnprotectedError(PantauError):
    """A publication from which somebody outside could work out a protected figure; `cells` are those figures."""

    def __init__(self, message: str, cells: Sequence[Mapping[str, Any]] = ()) -> None:
        """With the figures, for a program that asks."""
        super().__init__(message)
        self.cells = tuple(cells)


class BuildError(PantauError):
    """A warehouse could not be built; the version served before is untouched."""


class BoundaryError(PantauError):
    """A boundary file that does not cover the agency's area or cannot be cleaned."""


class UnsafeAddressError(PantauError):
    """The server was asked to listen where its pages would be open without a login."""


class AccessError(PantauError):
    """A visitor asked for what the role does not allow."""


class BusyError(PantauError):
    """Another piece of work on the same office runs already."""


class UploadError(PantauError):
    """A file that could not be taken from the browser."""
