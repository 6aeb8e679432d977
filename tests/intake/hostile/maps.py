"""Files that pretend to be boundary files."""

import json
import random
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.intake.hostile import packing
from tests.intake.hostile.tables import Case

RANDOM = random.Random(8)  # noqa: S311
RING = "[[[103,-3],[104,-3],[104,-4],[103,-3]]]"
ENTITIES = '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "haha">' + "".join(
    f'<!ENTITY {chr(n + 1)} "{f"&{chr(n)};" * 10}">' for n in range(ord("a"), ord("k"))
)
RECURSIVE = "with recursive n(i) as (select 1 union all select i + 1 from n) select i as fid, null as geom from n"


def collection(coordinates: str, *, more: str = "") -> str:
    """A GeoJSON of one polygon."""
    return (
        f'{{"type":"FeatureCollection",{more}"features":[{{"type":"Feature","properties":{{"kode":"16.03.01"}},'
        f'"geometry":{{"type":"Polygon","coordinates":{coordinates}}}}}]}}'
    )


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("batas.geojson", "w") as part:
        for _ in range(400):
            part.write(b" " * 1_000_000)


def _linked(path: Path) -> None:
    packing.archive(path, {"batas.prj": "x"})
    packing.link(path, "batas.geojson", "/etc/passwd")


def _database(*statements: str) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()

    return make


def _torn(path: Path) -> None:
    VIEW(path)
    data = bytearray(path.read_bytes())
    data[100:400] = RANDOM.randbytes(300)
    path.write_bytes(bytes(data))


def _lying_shapes(path: Path) -> None:
    head = struct.pack(">7L", 9994, 0, 0, 0, 0, 0, 0x7FFFFFF) + struct.pack("<2L8d", 1000, 5, *[0.0] * 8)
    record = struct.pack(">2L", 1, 0x7FFFFFF) + struct.pack("<L4d2L", 5, 0, 0, 1, 1, 0x7FFFFFFF, 0x7FFFFFFF)
    path.write_bytes(head + record)


CONTENTS = "create table gpkg_contents (table_name text, data_type text, identifier text)"
VIEW = _database(
    "pragma application_id = 1196444487", CONTENTS, f"create view kec as {RECURSIVE}",
    "insert into gpkg_contents values ('kec', 'features', 'kec')",
)  # fmt: skip
HIDDEN_VIEW = _database(f"create view gpkg_contents as {RECURSIVE}")
NOT_GEO = _database("create table orang (nama text)")
POINT = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point",'


def _write(text: str | bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(text.encode() if isinstance(text, str) else text)


CASES: tuple[Case, ...] = (
    Case("kosong.geojson", _write(b""), "bukan berkas batas"),
    Case("acak.geojson", _write(RANDOM.randbytes(4000)), "bukan berkas batas"),
    Case("foto.geojson", _write(b"\xff\xd8\xff\xe0" + RANDOM.randbytes(400)), "JPEG"),
    Case("cetak.shp", _write(b"%PDF-1.4"), "PDF"),
    Case("tabel.geojson", _write("kode,nama\n16.03.01,Lais\n"), "bukan berkas batas"),
    Case("terpotong.geojson", _write(collection(RING)[:150]), "rusak"),
    Case("bersarang.geojson", _write(collection("[" * 500_000 + "]" * 500_000)), "rusak"),
    Case("sifat.geojson", _write(
        '{"type":"FeatureCollection","features":' + '[{"a":' * 200_000 + "1" + "}]" * 200_000 + "}"), "rusak|poligon"),
    Case("tak-hingga.geojson", _write(collection("[[[1e400,1],[NaN,2],[-1e308,1e308],[1e400,1]]]")), "rusak"),
    Case("raksasa.geojson", _write(collection("[[[1e300,1],[1e301,2e300],[-1e300,1e300],[1e300,1]]]")),
        "bukan titik di bumi"),
    Case("titik.geojson", _write(POINT + '"coordinates":[103,-3]}}]}'), "poligon"),
    Case("tunjuk.geojson", _write(
        "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>"
        "</OGRVRTDataSource>"), "bukan berkas batas"),
    Case("hitung.geojson", _write(json.dumps({
        "type": "gdal_streamed_alg", "command_line": "gdal vector pipeline ! read /etc/passwd", "features": []})),
        "rusak"),
    Case("entitas.kml", _write(ENTITIES + ']><kml xmlns="http://www.opengis.net/kml/2.2"><name>&k;</name></kml>'),
        "DOCTYPE"),
    Case("entitas.gml", _write(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><gml:FeatureCollection'
        ' xmlns:gml="http://www.opengis.net/gml">&e;</gml:FeatureCollection>'), "DOCTYPE"),
    Case("sambung.tab", _write('!table\n!version 300\nbegin_metadata\n"\\IsSeamless" = "TRUE"\n'), "menunjuk"),
    Case("berbohong.shp", _lying_shapes, "rusak|poligon"),
    Case("terpotong.fgb", _write(b"fgb\x03fgb\0" + b"\xff" * 60), "rusak|poligon"),
    Case("kueri.gpkg", VIEW, "kueri"),
    Case("kueri-daftar.gpkg", HIDDEN_VIEW, "SQLite"),
    Case("orang.gpkg", NOT_GEO, "SQLite"),
    Case("rusak.gpkg", _torn, "rusak"),
    Case("bom.zip", _bomb, "mengembang"),
    Case("jalur.zip", lambda path: packing.archive(path, {"../../batas.geojson": collection(RING)}), "jalur"),
    Case("tautan.zip", _linked, "tautan"),
    Case("tanpa-peta.zip", lambda path: packing.archive(path, {"a.csv": "a,b"}), "tidak berisi"),
    Case("rusak.zip", _write(b"PK\x03\x04" + RANDOM.randbytes(100)), "rusak"),
    Case("entitas.kmz", lambda path: packing.archive(path, {"doc.kml": ENTITIES + "]><kml>&k;</kml>"}),
        "rusak"),
)  # fmt: skip
