"""Every sentence of the catalogue is said somewhere, and none is said that does not exist."""

import ast
import re

import pytest

from dashboard.catalogue.sentences import SENTENCES, sentence
from dashboard.errors import NotFoundError
from dashboard.paths import ROOT

KEY = re.compile(r"^[a-z_0-9]+\.[a-z_0-9]+$")


def spoken() -> set[str]:
    """Every text in the code of the views that looks like the key of a sentence."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "dashboard/views").rglob("*.py")]
    texts = {
        n.value for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }
    return {text for text in texts if KEY.match(text)}


def test_each_is_said() -> None:
    assert sorted(SENTENCES.keys() - spoken()) == []


def test_each_key_that_is_said_exists() -> None:
    groups = {key.partition(".")[0] for key in SENTENCES}
    assert sorted(key for key in spoken() - SENTENCES.keys() if key.partition(".")[0] in groups) == []


def test_an_unknown_one_is_answered_with_those_that_exist() -> None:
    with pytest.raises(NotFoundError, match=r"jadwal\.on"):
        sentence("jadwal.tidak_ada")
