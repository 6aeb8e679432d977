r"""Texts with placeholders: `{file:(20\d\d)}`, `{sheet}`, `{title:REGEX}`, `{cell:A2}`, `{column:Tahun}`, `{header:G}`.

What the file as a whole says is filled in here; `{column:…}` and `{header:…}` differ per row and stay as parts
that the caller turns into SQL.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.errors import RecipeError
from dashboard.intake import patterns
from dashboard.intake.headers import place_of_letters
from dashboard.intake.readers import Row

_CELL = re.compile(r"([A-Za-z]{1,3})(\d{1,7})(?::(.*))?", re.DOTALL)
_PER_ROW = {"column", "header"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a file says outside its table: its name, the sheet's name, the rows above the header, all head rows."""

    file: str
    sheet: str = ""
    title: str = ""
    rows: Sequence[Row] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a template: literal text (`kind` "text"), or the name of a `column` or `header` group."""

    kind: str
    text: str


def _pieces(template: str) -> Iterator[tuple[bool, str]]:
    """(is placeholder, text) in order; braces inside a placeholder (`\\d{4}`) are counted."""
    start, depth = 0, 0
    for place, letter in enumerate(template):
        if letter == "{":
            if depth == 0:
                yield False, template[start:place]
                start = place + 1
            depth += 1
        elif letter == "}" and depth:
            depth -= 1
            if depth == 0:
                yield True, template[start:place]
                start = place + 1
    if depth:
        raise RecipeError(f"Isian “{template}” di resep tidak lengkap: kurung kurawal tidak ditutup.")
    yield False, template[start:]


def _search(regex: str, text: str, *, where: str) -> str:
    found = patterns.search(regex, text, ignore_case=True)
    if not found:
        raise RecipeError(f"Pola “{regex}” tidak ditemukan di {where} “{text[:80]}”. Periksa resep atau nama berkas.")
    return str((found.group(1) if found.groups() else found.group(0)) or "").strip()


def _cell(argument: str, context: Context) -> str:
    parts = _CELL.fullmatch(argument)
    if not parts:
        raise RecipeError(
            f"“{{cell:{argument}}}” di resep tidak sah. Tulis misalnya {{cell:A2}} atau {{cell:A2:POLA}}."
        )
    place, line, regex = place_of_letters(parts.group(1)), int(parts.group(2)), parts.group(3)
    cells = next((cells for number, cells in context.rows if number == line), ())
    text = (cells[place] if place < len(cells) else None) or ""
    return _search(regex, text, where=f"sel {parts.group(1)}{line}") if regex else text.strip()


def _fill(placeholder: str, context: Context) -> Part:
    name, _, argument = placeholder.partition(":")
    if name in _PER_ROW:
        return Part(name, argument)
    if name == "cell":
        return Part("text", _cell(argument, context))
    texts = {"file": Path(context.file).stem, "sheet": context.sheet, "title": context.title}
    if name not in texts:
        raise RecipeError(
            f"Isian “{{{placeholder}}}” di resep tidak dikenal. Yang ada: file, sheet, title, cell, column, header."
        )
    return Part("text", _search(argument, texts[name], where=name) if argument else texts[name].strip())


def parse(template: str, context: Context) -> tuple[Part, ...]:
    """The template's parts, file-wide placeholders filled in; RecipeError where one finds nothing."""
    parts = (_fill(text, context) if inside else Part("text", text) for inside, text in _pieces(template))
    return tuple(part for part in parts if part.text)


def per_row_columns(template: str) -> tuple[str, ...]:
    """The headers that a template reads from each row."""
    pieces = (text.partition(":") for inside, text in _pieces(template) if inside)
    return tuple(argument for name, _, argument in pieces if name == "column")
