"""Files that pretend to be tables: each record says how to make one and what the refusal must say."""

import gzip
import io
import random
import struct
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from tests.intake.hostile import packing
from tests.intake.hostile.packing import archive, book, book_parts, compound, honest, open_document, sheet, table

FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(n + 1)} "{f"&{chr(n)};" * 10}">' for n in range(ord("a"), ord("k")))
    + f']><sst xmlns="{packing.MAIN}" count="1" uniqueCount="1"><si><t>&k;</t></si></sst>'
)
FILE_ENTITY = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>'
)
RANDOM = random.Random(20261122)  # noqa: S311


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile file: its name, how it is made at a path, and a pattern for its refusal."""

    name: str
    make: Callable[[Path], object]
    says: str


def _write(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def _far(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as made:
        page = made.add_worksheet("S")
        page.write("A1", "x")
        page.write("XFD1048576", "y")


def _cut(maker: Callable[[Path], object], share: float) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        maker(path)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return make


def _flipped(path: Path) -> None:
    archive(path, book_parts(), method=zipfile.ZIP_STORED)
    packing.patched(path, b"<v>1</v>", b"<v>2</v>")


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in book_parts().items():
            packed.writestr(name, content)
        with packed.open("xl/worksheets/sheet2.xml", "w") as part:
            part.write(b"<worksheet>")
            for _ in range(300):
                part.write(b" " * 1_000_000)


def _lying(path: Path) -> None:
    _bomb(path)
    packing.stated_size(path, "xl/worksheets/sheet2.xml", 1000)


def _stating(path: Path) -> None:
    honest(path)
    packing.stated_size(path, "xl/worksheets/sheet1.xml", 4_000_000_000)


def _texts(path: Path) -> None:
    cells = "".join(
        f'<row r="{line}">' + "".join(f'<c r="{letter}{line}" t="s"><v>0</v></c>' for letter in "ABCDEFGHIJ") + "</row>"
        for line in range(1, 6001)
    )
    text = "panjang " * 4000
    shared = f'<sst xmlns="{packing.MAIN}" count="1" uniqueCount="1"><si><t>{text}</t></si></sst>'
    archive(path, book_parts(cells) | {"xl/sharedStrings.xml": shared})


def _merges(path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>x</t></is></c></row>' for n in range(1, 400))
    rows += '<row r="400"><c r="ZZ400"><v>1</v></c></row>'
    merged = "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(1, 400))
    made = sheet(rows, after=f'<mergeCells count="399">{merged}</mergeCells>')
    archive(path, book_parts() | {"xl/worksheets/sheet1.xml": made})


def _wide(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as made:
        made.add_worksheet("S").write_row(0, 0, range(10_000))


def _implied(path: Path) -> None:
    book(path, "<row>" + "<c><v>1</v></c>" * 3000 + "</row>")


def _wide_letters(path: Path) -> None:
    made = sheet(FAR).replace('"1.0"?', '"1.0" encoding="UTF-16"?')
    archive(path, book_parts() | {"xl/worksheets/sheet1.xml": made.encode("utf-16")})


def _many(path: Path) -> None:
    archive(path, {f"xl/worksheets/sheet{n}.xml": "<a/>" for n in range(6000)}, method=zipfile.ZIP_STORED)


def _huge_cell(path: Path) -> None:
    text = RANDOM.randbytes(20_000_000).hex()
    book(path, f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>')


def _linked(path: Path) -> None:
    archive(path, book_parts())
    packing.link(path, "xl/worksheets/sheet2.xml", "/etc/passwd")


def _locked(path: Path) -> None:
    honest(path)
    packing.with_flag(path, 1)


def _twice(path: Path) -> None:
    archive(path, book_parts() | {"xl/worksheets/sheet2.xml": "<a/>"})
    packing.patched(path, b"sheet2.xml", b"sheet1.xml")


def _named(name: str) -> Callable[[Path], object]:
    return lambda path: archive(path, book_parts() | {name: "x"})


def _packed(method: int) -> Callable[[Path], object]:
    return lambda path: archive(path, book_parts(), method=method)


def _endless_directory(path: Path) -> None:
    honest(path)
    data = path.read_bytes()
    place = data.rfind(b"PK\x05\x06")
    path.write_bytes(data[: place + 12] + struct.pack("<L", 0x7FFFFFFF) + data[place + 16 :])


def _tar(path: Path) -> None:
    with tarfile.open(path, "w") as packed:
        entry = tarfile.TarInfo("data.csv")
        entry.size = 4
        packed.addfile(entry, io.BytesIO(b"a,b\n"))


def _repeated(path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    open_document(path, table(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'))


def _far_down(path: Path) -> None:
    empty = '<table:table-row table:number-rows-repeated="99999999999"><table:table-cell/></table:table-row>'
    last = "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
    open_document(path, table(empty + last))


XLS = packing.biff((0x0809, struct.pack("<HHHH", 0x0600, 5, 0, 0)), (0x2F, b"\1\0" + b"\0" * 52), (0x0A, b""))
PLAIN_XLS = packing.biff((0x0809, struct.pack("<HHHH", 0x0600, 5, 0, 0)), (0x0A, b""))
SPANS = "<table>" + ("<tr>" + '<td colspan="1000000" rowspan="1000000">x</td>' * 50 + "</tr>") * 200 + "</table>"
CELLS = "<table>" + ('<tr><td colspan="1000">x</td><td colspan="999">y</td></tr>' * 4000) + "</table>"

CASES: tuple[Case, ...] = (
    # workbooks: cells beyond any table
    Case("jauh.xlsx", _far, "XFD"),
    Case("jauh-urutan.xlsx", lambda path: book(path, FAR.replace('c r="XFD1048576"', 'c s="0" r="XFD1048576"')), "XFD"),
    Case("jauh-awalan.xlsx", lambda path: archive(path, book_parts() | {"xl/worksheets/sheet1.xml": (
        f'<x:worksheet xmlns:x="{packing.MAIN}"><x:sheetData><x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>")}), "XFD"),
    Case("jauh-entitas.xlsx", lambda path: book(path, FAR.replace('r="XFD', 'r="&#88;FD')), "XFD"),
    Case("jauh-utf16.xlsx", _wide_letters, "XFD"),
    Case("jauh-baris.xlsx", lambda path: book(path, '<row r="9999999"><c r="A9999999"><v>1</v></c></row>'), "9999999"),
    Case("luas.xlsx", lambda path: book(path, (
        '<row r="1"><c r="ALL1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>')), "kolom ALL"),
    Case("tersirat.xlsx", _implied, "jauh di luar"),
    Case("lebar.xlsx", _wide, "jauh di luar"),
    Case("gabung.xlsx", _merges, "digabung"),
    Case("sel-besar.xlsx", _huge_cell, "huruf"),
    # workbooks: archives
    Case("bom.xlsx", _bomb, "mengembang"),
    Case("bom-berbohong.xlsx", _lying, "rusak"),
    Case("bom-menyatakan.xlsx", _stating, "mengembang"),
    Case("bom-tumpang.xlsx", lambda path: packing.overlapping(path, 500), "mengembang|rusak"),
    Case("bom-teks.xlsx", _texts, "mengembang"),
    Case("banyak.xlsx", _many, "6000 berkas"),
    Case("daftar-panjang.xlsx", _endless_directory, "terlalu banyak|rusak"),
    Case("terpotong.xlsx", _cut(honest, 0.6), "terpotong"),
    Case("terpotong-sedikit.xlsx", _cut(honest, 0.99), "terpotong"),
    Case("terbalik.xlsx", _flipped, "rusak"),
    Case("jalur.xlsx", _named("../../etc/cron.d/jahat"), "jalur"),
    Case("jalur-mutlak.xlsx", _named("/etc/passwd"), "jalur"),
    Case("jalur-windows.xlsx", _named("C:/Windows/jahat.dll"), "jalur"),
    Case("jalur-miring.xlsx", _named("xl\\..\\..\\jahat"), "jalur"),
    Case("tautan-dalam.xlsx", _linked, "tautan"),
    Case("kembar.xlsx", _twice, "dua kali"),
    Case("bzip2.xlsx", _packed(zipfile.ZIP_BZIP2), "dimampatkan"),
    Case("lzma.xlsx", _packed(zipfile.ZIP_LZMA), "dimampatkan"),
    # workbooks: entities, passwords, macros
    Case("tawa.xlsx", lambda path: archive(path, book_parts() | {"xl/sharedStrings.xml": LAUGHS}), "DOCTYPE"),
    Case("berkas-luar.xlsx", lambda path: archive(path, book_parts() | {"xl/sharedStrings.xml": FILE_ENTITY}),
        "DOCTYPE"),
    Case("doctype-jauh.xlsx", lambda path: archive(path, book_parts() | {"xl/workbook.xml": (
        "<?xml version='1.0'?><!--" + "x" * 2_000_000 + "--><!doctype x>" + packing.BOOK[21:])}), "DOCTYPE"),
    Case("sandi-zip.xlsx", _locked, "kata sandi"),
    Case("sandi.xlsx", lambda path: compound(path, {"EncryptionInfo": b"\4\0", "EncryptedPackage": b"x"}),
        "kata sandi"),
    Case("makro.xlsm", _named("xl/vbaProject.bin"), "makro"),
    Case("makro-tersamar.xlsx", lambda path: archive(path, book_parts() | {"[Content_Types].xml": (
        packing.TYPES.replace("openxmlformats-officedocument.spreadsheetml.sheet", "ms-excel.sheet.macroEnabled"))}),
        "makro"),
    Case("makro-lama.xlsx", _named("xl/macrosheets/sheet1.xml"), "makro"),
    Case("xml-rusak.xlsx", lambda path: archive(path, {"xl/workbook.xml": "<workbook>"}), "rusak"),
    Case("kosong.xlsx", _write(b""), "kosong"),
    Case("acak.xlsx", _write(RANDOM.randbytes(5000)), "bukan teks"),
    # what only bears the name of a workbook
    Case("dokumen.xlsx", lambda path: archive(path, {"word/document.xml": "<w/>"}), "Word"),
    Case("salindia.xlsx", lambda path: archive(path, {"ppt/presentation.xml": "<p/>"}), "PowerPoint"),
    Case("java.xlsx", lambda path: archive(path, {"META-INF/MANIFEST.MF": "x"}), "Java"),
    Case("arsip.xlsx", lambda path: archive(path, {"a.csv": "a,b", "b.csv": "c,d"}), "arsip ZIP"),
    Case("arsip-dalam-arsip.zip", lambda path: archive(path, {"42.zip": b"PK\3\4" * 9}), "arsip ZIP"),
    Case("arsip-kosong.zip", lambda path: archive(path, {}), "arsip ZIP"),
    Case("foto.xlsx", _write(b"\xff\xd8\xff\xe0\0\x10JFIF" + RANDOM.randbytes(500)), "JPEG"),
    # OpenDocument
    Case("ulang.ods", _repeated, "jauh di luar"),
    Case("ulang-jauh.ods", _far_down, "jauh di luar"),
    Case("tawa.ods", lambda path: open_document(path, LAUGHS), "DOCTYPE"),
    Case("makro-basic.ods", lambda path: archive(path, {"content.xml": table(""), "Basic/Standard/Jahat.xml": "x"}),
        "makro"),
    Case("sandi.ods", lambda path: archive(path, {
        "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>", "content.xml": RANDOM.randbytes(200)}),
        "kata sandi"),
    Case("surat.ods", lambda path: archive(path, {
        "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "OpenDocument"),
    # old Excel
    Case("acak.xls", _write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + RANDOM.randbytes(5000)), "rusak"),
    Case("sandi.xls", lambda path: compound(path, {"Workbook": XLS}), "kata sandi|rusak"),
    Case("makro.xls", lambda path: compound(path, {"Workbook": PLAIN_XLS, "_VBA_PROJECT_CUR": b"x"}), "makro"),
    Case("surat.xls", lambda path: compound(path, {"WordDocument": b"x"}), "Word"),
    Case("berputar.xls", lambda path: compound(path, {"Workbook": PLAIN_XLS}, loop=True), "tabel|berhenti"),
    Case("terpotong.xls", _cut(lambda path: compound(path, {"Workbook": PLAIN_XLS}), 0.3), "rusak"),
    Case("xml-2003.xls", _write(
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>'),
        "Spreadsheet 2003"),
    # text
    Case("kosong.csv", _write(b""), "kosong"),
    Case("tanda-saja.csv", _write(b"\xef\xbb\xbf\r\n\r\n"), "kosong"),
    Case("baris-kosong.csv", _write(b"\n" * 1_000_000), "kosong"),
    Case("acak.csv", _write(RANDOM.randbytes(100_000)), "bukan teks"),
    Case("nol.csv", _write(b"a,b\n1,\x002\n"), "nol"),
    Case("nol-banyak.csv", _write(b"a,b\n" + b"\0" * 100_000), "nol"),
    Case("kendali.csv", _write(b"kecamatan,kuota\nLais,\x1fn1.5\n"), "U\\+001F"),
    Case("kutip.csv", _write(b'a,b\n1,2\n"3,4\n' + b"5,6\n" * 100), "kutip"),
    Case("kutip-jauh.csv", _write(b'a,b\n1,2\n"3,4\n' + b"5,6\n" * 600_000), "kutip"),
    Case("sel-40mb.csv", _write(b"a,b\n1," + b"x" * 40_000_000 + b"\n"), "16 MB"),
    Case("sel-2mb.csv", _write(b"a,b\n1," + b"x" * 2_000_000 + b"\n"), "1 MB"),
    Case("satu-baris.csv", _write(b"a,b;" * 30_000_000), "16 MB"),
    Case("lebar.csv", _write((b",".join([b"x"] * 10_000) + b"\n") * 3), "10000 kolom"),
    Case("utf16.csv", _write(b"\xff\xfe" + "a;b\n1;2\n".encode("utf-16-le") + b"\x00\xd8\x00"), "utf-16"),
    Case("campur.csv", _write("a;b\nKafé;1\n".encode() + "Kafé\x01\x8d;2\n".encode("latin-1")), "bukan teks"),
    # what only bears the name of a table
    Case("gambar.csv", _write(b"\x89PNG\r\n\x1a\n" + RANDOM.randbytes(500)), "PNG"),
    Case("cetak.csv", _write(b"%PDF-1.7\n" + RANDOM.randbytes(500)), "PDF"),
    Case("program.csv", _write(b"MZ\x90\0" + RANDOM.randbytes(500)), "program"),
    Case("padat.csv", _write(gzip.compress(b"a,b\n1,2\n")), "gzip"),
    Case("tujuh.csv", _write(b"7z\xbc\xaf\x27\x1c" + RANDOM.randbytes(500)), "7-Zip"),
    Case("rar.csv", _write(b"Rar!\x1a\x07\x01\0" + RANDOM.randbytes(500)), "RAR"),
    Case("tar.csv", _tar, "tar"),
    Case("naskah.csv", _write(b"#!/bin/sh\nrm -rf /\n"), "naskah"),
    Case("objek.csv", _write(b'[{"kecamatan": "Lais"}]'), "JSON"),
    Case("teks.csv", _write(b"{\\rtf1 Kecamatan}"), "RTF"),
    Case("parquet.csv", _write(b"PAR1\x15\x04" + RANDOM.randbytes(500)), "Parquet"),
    # pages
    Case("rentang.xls", _write(SPANS.encode()), "terlalu lebar"),
    Case("rentang-banyak.xls", _write(CELLS.encode()), "terlalu"),
    Case("tag.xls", _write(b"<html><table><tr><td " + b"a='" * 500_000), "tidak ditutup"),
    Case("bagian.xls", _write(b"<html><table><tr><td><![apa saja]>x</table>"), "rusak"),
    Case("komentar.xls", _write(b"<html><table>" + b"<!-- " * 300_000), "tidak ditutup"),
    Case("naskah.xls", _write(b"<html><table><script>" + b"<a " * 400_000), "tidak ditutup"),
    Case("dalam.xls", _write(b"<html>" + b"<table><tr><td>" * 200_000), "terlalu"),
)  # fmt: skip
