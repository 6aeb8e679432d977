"""The descriptor and every table against the rules of Frictionless Data, by its own validator, without a network."""

import json
import socket
from pathlib import Path

import frictionless
import pytest

from dashboard.publication import bundle
from tests.publication.bundle.release import Given, opened


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("a validation must not ask anybody outside")

    monkeypatch.setattr(socket.socket, "connect", refused)


def faults(folder: Path) -> list[str]:
    """What the validator finds wrong with a bundle and its tables."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    tasks = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    return [error.message for error in report.errors] + tasks


@pytest.mark.parametrize("given", [Given(), Given(sample=False, listed=True)], ids=["sample", "with history"])
def test_the_bundle_is_valid_in_every_format(tmp_path: Path, given: Given) -> None:
    with opened(tmp_path, given) as release:
        found = bundle.write(release, tmp_path / "out")
    assert faults(found.folder) == []
    body = json.loads((found.folder / "datapackage.json").read_bytes())
    tables = [one for one in body["resources"] if one.get("type") == "table"]
    assert {one["format"] for one in tables} == {"csv", "parquet", "xlsx"}
    assert {"hash", "bytes", "schema"} <= tables[0].keys()


def test_the_validator_sees_a_changed_cell_a_lost_key_and_an_unknown_code(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        folder = bundle.write(release, tmp_path / "out").folder
    path = folder / "upt-panti-DATA-CONTOH.csv"
    body = path.read_text(encoding="utf-8")
    path.write_text(body.replace("12.5", "dua belas").replace("PANTI", "LAIN"), encoding="utf-8", newline="")
    found = " ".join(faults(folder))
    assert "hash" in found
    assert "dua belas" in found
    assert "foreign key" in found.lower()
