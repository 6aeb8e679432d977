"""Archives, workbooks and compound files made by hand, also such as no library would write."""

import io
import stat
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import xlsxwriter

Parts = Mapping[str, bytes | str]

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/></Types>'
)
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{RELS}">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
BOOK_RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{RELS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
ROOT_RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)


def sheet(rows: str, *, after: str = "") -> str:
    """A worksheet with these rows."""
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def archive(path: Path, parts: Parts, *, method: int = zipfile.ZIP_DEFLATED) -> None:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", method) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)


def book_parts(rows: str = '<row r="1"><c r="A1"><v>1</v></c></row>') -> dict[str, bytes | str]:
    """The parts of a workbook of one sheet."""
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT_RELS,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": BOOK_RELS,
        "xl/worksheets/sheet1.xml": sheet(rows),
    }


def book(path: Path, rows: str) -> None:
    """A workbook of one sheet with these rows."""
    archive(path, book_parts(rows))


def honest(path: Path) -> None:
    """A workbook as any program writes it."""
    with xlsxwriter.Workbook(str(path)) as made:
        made.add_worksheet("S").write_row(0, 0, ["Kecamatan", "Kuota"])


def open_document(path: Path, content: str) -> None:
    """A spreadsheet of LibreOffice with this content."""
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    archive(path, {"mimetype": mimetype, "META-INF/manifest.xml": "<manifest/>", "content.xml": content})


def table(rows: str) -> str:
    """The content of a spreadsheet of LibreOffice with these rows."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    return (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{office}:office:1.0"'
        f' xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )


def link(path: Path, name: str, target: str) -> None:
    """Add a symbolic link to an archive."""
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr(entry, target)


def patched(path: Path, old: bytes, new: bytes, *, count: int = -1) -> None:
    """Replace bytes of a file."""
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, count))


def with_flag(path: Path, flag: int) -> None:
    """Set a flag of every entry of an archive, in its list and before its content."""
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= flag
            place = data.find(mark, place + 4)
    path.write_bytes(bytes(data))


def stated_size(path: Path, name: str, size: int) -> None:
    """Let the list of an archive state another size for an entry."""
    data = bytearray(path.read_bytes())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        length = struct.unpack_from("<H", data, place + 28)[0]
        if data[place + 46 : place + 46 + length] == name.encode():
            struct.pack_into("<L", data, place + 24, size)
        place = data.find(b"PK\x01\x02", place + 4)
    path.write_bytes(bytes(data))


def overlapping(path: Path, count: int) -> None:
    """An archive whose entries all are the same bytes, under different names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 40_000_000)
        first = packed.infolist()[0]
        for number in range(2, count):
            again = zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml")
            for name in ("header_offset", "CRC", "compress_size", "file_size", "compress_type", "flag_bits"):
                setattr(again, name, getattr(first, name))
            packed.filelist.append(again)
            packed.NameToInfo[again.filename] = again
    path.write_bytes(made.getvalue())


def compound(path: Path, streams: Mapping[str, bytes], *, loop: bool = False) -> None:
    """A compound file (OLE) with these streams, each in sectors of its own; `loop`: the last sector leads back."""
    sector, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    body: list[bytes] = []
    chain: list[int] = []
    records: list[bytes] = []
    for name, content in streams.items():
        padded = content.ljust(max(4096, -(-len(content) // sector) * sector), b"\0")
        start, count = len(chain), len(padded) // sector
        chain += [*range(start + 1, start + count), start if loop else end]
        body.append(padded)
        records.append(_record(name, 2, start, len(padded)))
    directory = len(chain)
    packed = b"".join([_record("Root Entry", 5, end, 0, child=1), *records])
    packed += _record("", 0, 0, 0) * (-len(packed) % sector // 128)
    chain += [*range(directory + 1, directory + len(packed) // sector), end]
    tables = -(-(len(chain) + 8) // 128)
    first = len(chain)
    chain += [0xFFFFFFFD] * tables
    chain += [free] * (tables * 128 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<9L", 0, tables, directory, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109L", *[*range(first, first + tables), *[free] * (109 - tables)])
    path.write_bytes(header + b"".join(body) + packed + struct.pack(f"<{len(chain)}L", *chain))


def _record(name: str, kind: int, start: int, size: int, *, child: int = 0xFFFFFFFF) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0" if name else b""
    free = 0xFFFFFFFF
    head = written.ljust(64, b"\0") + struct.pack("<HBB3L", len(written), kind, 1, free, free, child)
    return head + b"\0" * 36 + struct.pack("<LQ", start, size)


def biff(*records: tuple[int, bytes]) -> bytes:
    """Records of an old Excel file."""
    return b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)
