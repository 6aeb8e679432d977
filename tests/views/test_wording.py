"""No command of a terminal reaches a page: each sentence of the importer that names one is said in clicks."""

import ast
from collections.abc import Iterator

import pytest

from dashboard.paths import ROOT
from dashboard.views import wording

NEAREST = "Yang terdekat: Daftar UPT/panti"
COMMAND = "`pantau "
FOR_THE_SERVER = {"confirmations.py", "dictionary.py", "recipes.py", "answers.py"}
"""Sentences of recipes, of `pantau checks` and of the data dictionary: no upload meets them."""


def sentences() -> Iterator[str]:
    """The texts of the importer that name a command, with X for what is filled in; no docstring."""
    for path in sorted((ROOT / "dashboard").glob("intake/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        quiet = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if id(node) in quiet | parts or path.name in FOR_THE_SERVER:
                continue
            if isinstance(node, ast.JoinedStr):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


NAMING = [text for text in sentences() if COMMAND in text or "dalam resep" in text]


@pytest.mark.parametrize("text", NAMING)
def test_a_page_says_where_to_click(text: str) -> None:
    for said in (wording.page(text), wording.sender(text)):
        assert COMMAND not in said
        assert "resep" not in said
        assert "--" not in said


def test_there_is_something_to_say() -> None:
    assert len(NAMING) > 8


@pytest.mark.parametrize(
    ("text", "page", "sender"),
    [
        (
            "Tulis tanpa pemisah ribuan, atau jawab dalam resep (`pantau inspect BERKAS > resep.toml`): id (1.234,5)"
            " atau en (1,234.5).",
            "Tulis tanpa pemisah ribuan, atau jawab pertanyaannya pada kartu berkas di Data › Masukkan berkas.",
            "Tulis tanpa pemisah ribuan.",
        ),
        (f"{NEAREST} (upt), dengan kolom Kode UPT.", *[f"{NEAREST}, dengan kolom Kode UPT."] * 2),
        ("Tulis kodenya, atau tambahkan ke region_aliases.csv.", "Tulis kodenya.", "Tulis kodenya."),
        ("Berkas kosong. Ekspor ulang.", "Berkas kosong. Ekspor ulang.", "Berkas kosong. Ekspor ulang."),
    ],
)
def test_words(text: str, page: str, sender: str) -> None:
    assert (wording.page(text), wording.sender(text)) == (page, sender)
