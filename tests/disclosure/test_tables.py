"""Reading tables from JSON: what is wrong is said, what is right comes back as it was."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.disclosure import tables
from dashboard.errors import PantauError

GOOD: dict[str, Any] = {
    "t": {
        "title": "Uji",
        "cells": [
            {"id": ["a", "x"], "value": 3, "status": "primary"},
            {"id": ["b", "x"], "value": 20, "status": "safe"},
            {"id": ["semua", "x"], "value": 23, "status": "safe"},
        ],
        "relations": [[["semua", "x"], [["a", "x"], ["b", "x"]]]],
        "protect": {"min_width": 5, "min_upper": 11},
    }
}


def written(tmp_path: Path, record: Any) -> Path:
    path = tmp_path / "t.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_what_is_read_is_written_again(tmp_path: Path) -> None:
    (table,) = tables.read(written(tmp_path, GOOD))
    assert table.protection == tables.Protection(min_width=5, exclusive=False, min_upper=11)
    again = json.loads(tables.dump([table], {("t", ("a", "x")): (0.0, float("inf"))}))
    assert again["t"]["title"] == "Uji"
    assert again["t"]["relations"] == GOOD["t"]["relations"]
    assert again["t"]["cells"][0] == {"id": ["a", "x"], "value": 3.0, "status": "primary", "lp": [0.0, None]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cells": [{"id": ["a"], "value": -1, "status": "safe"}]}, "nilai"),
        ({"cells": [{"id": ["a"], "value": 1, "status": "rahasia"}]}, "status"),
        ({"cells": [{"id": ["a"], "value": None, "status": "safe"}]}, "terbit tanpa nilai"),
        ({"cells": [{"id": ["a"], "value": 1, "status": "safe"}] * 2}, "dua kali"),
        ({"relations": [[["z"], [["a", "x"]]]]}, "tidak ada"),
        ({"relations": [[["a", "x"], [["a", "x"]]]]}, "memuat dirinya"),
        ({"relations": "semua"}, "tidak berbentuk"),
    ],
)
def test_a_wrong_table_is_refused_in_words(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    record = {"t": GOOD["t"] | {"relations": []} | change}
    with pytest.raises(PantauError, match=words):
        tables.read(written(tmp_path, record))


@pytest.mark.parametrize("text", ["", "[]", "{}", "{", "[" * 100_000])
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PantauError):
        tables.read(path)
