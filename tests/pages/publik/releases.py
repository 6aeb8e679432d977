"""Releases for the tests of single public pages: a province's, and variants of one in which figures are changed."""

import hashlib
import itertools
import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
from streamlit.testing.v1 import AppTest

from dashboard import registry
from dashboard.publication import opening, where
from tests.pages.opening import APP, PATIENCE_S

COUNTER = itertools.count(2)


def changed(slug: str, *statements: str) -> str:
    """Another release of `slug`, shown from now on, on which the statements were run; its version.

    The name is new each time, because what pages read is cached by it.
    """
    source = where.file(slug, opening.stem(slug))
    version = f"p{next(COUNTER):04d}"
    stem = f"{version}-{hashlib.sha256(repr(statements).encode()).hexdigest()[:8]}"
    target = where.file(slug, stem)
    shutil.copy(source, target)
    with duckdb.connect(str(target)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute("update meta set value = ? where key = 'version'", [version])
    where.pointer(slug).write_text(f"{stem}\n", encoding="utf-8")
    return version


def copied(home: Path, target: Path) -> Path:
    """A home of a test's own with the same releases."""
    return Path(shutil.copytree(home, target))


def opened(page: str, **address: str) -> AppTest:
    """The public page at that address, run once."""
    at = AppTest.from_file(str(APP), default_timeout=PATIENCE_S)
    at.switch_page(str(registry.path(page)))
    for name, value in address.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def led_to(at: AppTest) -> set[str]:
    """The pages to which the lines of a page lead."""
    return {str(link.proto.page) for link in at.get("page_link")}


def names(pages: Sequence[registry.Page]) -> set[str]:
    """Their addresses."""
    return {page.name for page in pages}
