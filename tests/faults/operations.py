"""What is interrupted: the operations of an operator, as the command line composes them.

Each yields after every step that it would acknowledge: whoever hears that may rely on it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.catalogue import agency
from dashboard.cli import builds
from dashboard.geo import boundaries
from dashboard.intake import importer
from dashboard.warehouse import versions
from tests.faults import office
from tests.faults.office import RECEIVED, SLUG

Steps = Iterator[str]


def build(_: str = "") -> Steps:
    """A build of what is there."""
    yield f"served {builds.build(SLUG, quiet=True)}"


def bring(path: str) -> Steps:
    """One file in."""
    builds.ready(SLUG)
    (result,) = importer.import_file(Path(path), SLUG, received=RECEIVED)
    yield f"import {result.sha256}"


def take_out(sha: str) -> Steps:
    """One file out."""
    yield f"withdraw {importer.withdraw(SLUG, sha, reason='keliru')}"


def bring_and_build(path: str) -> Steps:
    """`pantau import`."""
    yield from bring(path)
    yield from build()


def take_out_and_build(sha: str) -> Steps:
    """`pantau withdraw`."""
    yield from take_out(sha)
    yield from build()


def back(_: str = "") -> Steps:
    """The version before."""
    yield f"served {versions.rollback(SLUG).name}"


def draw(path: str) -> Steps:
    """Boundaries in."""
    boundaries.import_file(Path(path), agency(SLUG))
    yield "drawn"


OPERATIONS: dict[str, Callable[[str], Steps]] = {
    "import": bring,
    "build": build,
    "withdraw": take_out,
    "rollback": back,
    "boundaries": draw,
    "import and build": bring_and_build,
    "withdraw and build": take_out_and_build,
}


def run(name: str, argument: str = "") -> list[str]:
    """All steps of one operation."""
    return list(OPERATIONS[name](argument))


def begin(folder: Path, *, files: int) -> Path:
    """A store `home` in the folder with so many files, built after each; the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        for number in range(1, files + 1):
            run("import and build", str(office.export(folder, number)))
    return folder
