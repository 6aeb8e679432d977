"""Text files: which encoding, which delimiter, and the records with the line on which each begins.

`duckdb.read_csv` guesses `03/04/2025` as a date, knows no CP1252 and stops at ragged footnotes; so a file is first
decoded and split here, every cell as it was written. Line numbers are the ones a text editor shows.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from dashboard.errors import UnreadableFileError

DELIMITERS = ("\t", ";", "|", ",")
_PROBE_RECORDS = 100
_PROBE_LETTERS = 200_000
_END = "\x1eend-of-file\x1e"
_LARGEST_CELL = 1 << 20
LONGEST_LINE_BYTES = 1 << 24
_PIECE_LETTERS = 1 << 20
_NAMED_DELIMITERS = frozenset("\t;|,:~^")
OURS = ("\0", "\x1c", "\x1d", "\x1e", "\x1f")
"""Signs by which cells are marked and parted further on; in no table of people."""
_STRAY = 3
_CONTROLS = tuple(chr(sign) for sign in (*range(9), *range(0x0E, 0x20)))
_SIGNATURES = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

TOO_LONG = (
    f"Satu baris lebih panjang dari {LONGEST_LINE_BYTES >> 20} MB; ini bukan tabel, atau ganti barisnya hilang."
    " Ekspor ulang dari sumbernya."
)
Record = tuple[int, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A decoded text file. `notes` say in Indonesian what was found that a person should know."""

    text: str
    encoding: str
    delimiter: str
    notes: tuple[str, ...] = ()


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text without a mark: every second byte is zero."""
    probe = data[:2000]
    if b"\0" not in probe:
        return None
    half = len(probe) // 2
    if probe[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if probe[0::2].count(0) > 0.7 * half else None


def encoding_of(data: bytes) -> str:
    """The Python codec for these bytes; UnreadableFileError where they are no text."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    wide = _utf16_without_mark(data)
    if wide and "\0" not in data.decode(wide, errors="replace"):
        return wide
    if b"\0" in data:
        raise UnreadableFileError("Isi berkas bukan teks (ada byte nol). Ekspor ulang sebagai CSV UTF-8 atau XLSX.")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"Berkas bukan teks {encoding} yang utuh (byte ke-{error.start + 1}). Ekspor ulang sebagai CSV UTF-8."
        ) from error


def _require_text(text: str, encoding: str) -> str:
    """The text, if people can have written it: bytes of anything are CP1252, but not without control signs."""
    text = text.rstrip("\x1a")  # the end of a file under DOS
    head = text[:_PROBE_LETTERS]
    some = sum(map(head.count, _CONTROLS))
    if some > max(_STRAY, len(head) // 50) or (some and encoding == "cp1252"):
        raise UnreadableFileError("Isi berkas bukan teks. Kirim sebagai CSV UTF-8 atau XLSX.")
    place = next((found for sign in OURS if (found := text.find(sign)) >= 0), -1)
    if place >= 0:
        line = text.count("\n", 0, place) + 1
        raise UnreadableFileError(
            f"Baris {line} memuat tanda kendali tak terlihat (U+{ord(text[place]):04X}). Hapus, lalu kirim ulang."
        )
    return text


def _require_lines(data: bytes) -> None:
    """Refuse a line that is longer than any row of a table, before it is decoded and cut."""
    start = 0
    while len(data) - start > LONGEST_LINE_BYTES:
        end = start + LONGEST_LINE_BYTES
        last = max(data.rfind(b"\n", start, end), data.rfind(b"\r", start, end))
        if last < 0:
            raise UnreadableFileError(TOO_LONG)
        start = last + 1


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends, piece by piece: one StringIO of it all would take four bytes for each letter."""
    return chain.from_iterable(io.StringIO(piece, newline="") for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that end where a line ends."""
    start = 0
    while start < len(text):
        end = text.rfind("\n", start, start + _PIECE_LETTERS) + 1 or text.find("\n", start + _PIECE_LETTERS) + 1
        end = end or len(text)
        yield text[start:end]
        start = end


def _width_score(text: str, delimiter: str) -> tuple[float, int]:
    """How evenly this delimiter cuts the first records: share of records with the usual width, and that width."""
    rows = islice(csv.reader(_lines(text), delimiter=delimiter), _PROBE_RECORDS)
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 1
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return count / sum(widths.values()), width


def _named_delimiter(text: str) -> str | None:
    """The delimiter that Excel's own first line (`sep=;`) names."""
    first = text[:20].splitlines()[:1]
    if not first or not first[0].strip('" ').lower().startswith("sep="):
        return None
    named = first[0].strip(' "')[4:5]
    return named if named in _NAMED_DELIMITERS else None


def delimiter_of(text: str) -> str:
    """The delimiter of a table in text: tab, semicolon, bar or comma, whichever cuts most evenly."""
    named = _named_delimiter(text)
    if named:
        return named
    csv.field_size_limit(_LARGEST_CELL)
    head = text[:_PROBE_LETTERS]
    scores = {delimiter: _width_score(head, delimiter)[0] for delimiter in DELIMITERS}
    best = max(scores.values())
    return next((d for d in DELIMITERS if best > 0 and scores[d] == best), ",")


def _notes(encoding: str) -> tuple[str, ...]:
    """What a person should know of the encoding; the delimiter is no news, every Indonesian Excel writes semicolons."""
    notes = []
    if encoding == "cp1252":
        notes.append("Huruf dibaca sebagai CP1252 (Windows lama), karena bukan UTF-8 yang sah.")
    if encoding.startswith("utf-16"):
        notes.append("Huruf dibaca sebagai UTF-16.")
    return tuple(notes)


def decode(data: bytes) -> TextFile:
    """The bytes as text with its delimiter; UnreadableFileError where they are empty or no text."""
    if not data.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFileError("Berkas kosong. Ekspor ulang dari sumbernya.")
    _require_lines(data)
    encoding = encoding_of(data)
    text = _require_text(_decoded(data, encoding), encoding)
    delimiter = delimiter_of(text)
    return TextFile(text=text, encoding=encoding, delimiter=delimiter, notes=_notes(encoding))


def read(path: Path) -> TextFile:
    """The text file at `path`, decoded; UnreadableFileError names it where it is empty or no text."""
    try:
        return decode(path.read_bytes())
    except UnreadableFileError as error:
        raise UnreadableFileError(f"{path.name}: {error}") from error


def _raw_records(lines: Iterator[str], delimiter: str) -> Iterator[Record]:
    reader = csv.reader(lines, delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            yield before + 1, cells
            before = reader.line_num
    except csv.Error as error:
        raise UnreadableFileError(
            f"Sel yang dimulai pada baris {before + 1} lebih besar dari {_LARGEST_CELL >> 20} MB."
            " Periksa tanda kutip yang tidak ditutup."
        ) from error


def records(file: TextFile) -> Iterator[Record]:
    """(line, cells) of each record that is not blank; UnreadableFileError at a quotation mark that never closes."""
    csv.field_size_limit(_LARGEST_CELL)
    held: Record | None = None
    for record in _raw_records(chain(_lines(file.text), (_END + "\n",)), file.delimiter):
        if held is not None and any(held[1]) and not (held[0] == 1 and _named_delimiter(file.text)):
            yield held
        held = record
    if held is None or held[1] != [_END]:
        line = held[0] if held else 1
        raise UnreadableFileError(f"Tanda kutip pada baris {line} tidak ditutup. Perbaiki baris itu dan kirim ulang.")


def width(rows: Sequence[Record]) -> int:
    """The number of columns of the widest record."""
    return max((len(cells) for _, cells in rows), default=0)
