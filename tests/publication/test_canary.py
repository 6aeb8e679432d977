"""A person who was paid is in no byte of what is published, nor in what is logged about publishing it."""

import os
from pathlib import Path

import pytest

from dashboard.publication import tools, where
from dashboard.publication.history import Release
from tests.publication import planted
from tests.publication.planted import SECRETS, SLUG, bodies, hashes, logs, traces


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The planted office, published with the product's own tools."""
    folder = tmp_path_factory.mktemp("planted")
    os.environ["PANTAU_HOME"] = str(folder / "home")
    return planted.make(folder, tools.ours())


@pytest.fixture(scope="module", autouse=True)
def home() -> object:
    """`$PANTAU_HOME` is this module's, and back again."""
    before = os.environ.get("PANTAU_HOME")
    yield
    os.environ.pop("PANTAU_HOME", None)
    if before is not None:
        os.environ["PANTAU_HOME"] = before


def test_the_needles_are_in_what_came_in_and_can_be_found(made: Release, tmp_path: Path) -> None:
    file = Path(os.environ["PANTAU_HOME"]).parent / planted.FILE
    needles = [
        word for word in SECRETS if word not in (*planted.SENDER.split(), *planted.APPROVER.split(), planted.FILE)
    ]
    assert len(traces([("file", file.read_bytes())], needles)) == len(needles)
    assert len(traces([("file", file.read_text().encode("utf-16"))], needles)) == len(needles)
    staged = Path(os.environ["PANTAU_HOME"]) / SLUG / "staged"
    assert len(hashes()) > sum(planted.AREAS.values())
    assert traces(bodies(staged), hashes())


def test_no_person_is_in_the_public_folder(made: Release) -> None:
    names = {path.relative_to(where.folder(SLUG)).parts[0] for path in where.folder(SLUG).rglob("*")}
    assert {"current", made.stem, f"{made.stem}.duckdb"} <= names
    assert traces(bodies(where.folder(SLUG)), (*SECRETS, *hashes())) == []


def test_what_was_published_is_not_empty(made: Release) -> None:
    found = dict(bodies(where.folder(SLUG)))
    assert b"Tanjung Agung" in found[f"{made.stem}.duckdb#regions"]
    assert made.about["rows"] > 100


def test_no_person_who_was_paid_is_in_the_logs(made: Release) -> None:
    paid = (planted.NIK, *planted.NAME.split(), planted.PAYMENT, *hashes())
    assert list(logs())
    assert traces(logs(), paid) == []


def test_who_approved_is_in_the_log_and_nowhere_else(made: Release) -> None:
    assert traces(bodies(where.private(SLUG)), [planted.APPROVER]) == [f"log.jsonl: {planted.APPROVER}"]
    assert made.by == planted.APPROVER


def test_a_small_area_is_hidden(made: Release) -> None:
    hidden = next(row for row in made.about["kept"] if row["label"].startswith("Keluarga"))
    assert hidden["share"] < 1
