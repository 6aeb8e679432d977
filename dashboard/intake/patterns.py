"""Regular expressions that a recipe brings: compiled with a word of ours where they are none, and bounded in time.

A pattern such as `(a+)+b` takes longer than the universe on thirty letters, and `re` cannot be stopped: it holds the
interpreter. The package `regex` understands the same patterns and takes a limit.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import regex

from dashboard.errors import RecipeError

SECONDS = 1.0
LONGEST = 2_000

Match = Any
"""`regex.Match[str]`: the package has no types of its own."""


@lru_cache(maxsize=512)
def compiled(pattern: str, *, ignore_case: bool = False) -> Any:
    """The pattern; RecipeError where it is no regular expression."""
    if len(pattern) > LONGEST:
        raise RecipeError(f"Pola di resep {len(pattern)} huruf panjangnya. Pendekkan (paling banyak {LONGEST} huruf).")
    try:
        return regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise RecipeError(f"Pola “{pattern[:80]}” di resep tidak sah: {error}.") from error


def search(pattern: str, text: str, *, ignore_case: bool = False) -> Match:
    """Where the pattern is found in the text; RecipeError where it is none or takes too long."""
    found = compiled(pattern, ignore_case=ignore_case)
    return _bounded(lambda: found.search(text, timeout=SECONDS), pattern)


def fullmatch(pattern: str, text: str, *, ignore_case: bool = False) -> Match:
    """The pattern over the whole text; RecipeError where it is none or takes too long."""
    found = compiled(pattern, ignore_case=ignore_case)
    return _bounded(lambda: found.fullmatch(text, timeout=SECONDS), pattern)


def _bounded(match: Callable[[], Match], pattern: str) -> Match:
    try:
        return match()
    except (TimeoutError, MemoryError, RecursionError) as error:
        raise RecipeError(
            f"Pola “{pattern[:80]}” di resep terlalu lama dicocokkan. Sederhanakan pengulangannya."
        ) from error
