"""Identity numbers (NIK, sixteen digits), as people write them, are in no text that anybody reads: no name, no log."""

import re

MASK = "‹disamarkan›"
DIGITS = 16
GROUPS = "[0-9]{16}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}|[0-9]{6}[ .-][0-9]{6}[ .-][0-9]{4}"
"""One number as a pattern for Python and for DuckDB, without what stands around it."""

_TEXT = re.compile(f"[0-9]{{{DIGITS},}}|{GROUPS}")


def masked(text: str, mask: str = MASK) -> str:
    """A text for people, for a log or for a file's name, with every such number (and longer run of digits) replaced."""
    return _TEXT.sub(mask, text)
