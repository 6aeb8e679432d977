"""Text from a file or a person inside Markdown: shown as it stands, never as markup, a picture, a link or a formula.

A command that a sentence of ours names in backticks (`pantau import`) stays code.
"""

import re

COMMAND = re.compile(r"(`pantau [^`\n]*`)")
UNMARKED = str.maketrans("[]<>", "()‹›", "*`$~\\#")
MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$~:=^])")


def escaped(text: object) -> str:
    """The text on one line with every mark of Markdown taken literally."""
    line = " ".join(str(text).split())
    return "".join(part if COMMAND.fullmatch(part) else MARKS.sub(r"\\\1", part) for part in COMMAND.split(line))


def label(text: object) -> str:
    """The text as the label of a field: marks are dropped, because a screen reader speaks a label as it is written."""
    return " ".join(str(text).translate(UNMARKED).split())
