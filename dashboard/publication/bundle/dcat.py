"""dcat.jsonld: the bundle as a catalogue of datasets and distributions (DCAT 3, with the terms of DCAT-AP).

Addresses are relative to the file itself, since no host is known; whoever harvests it resolves them against the
address from which it came.
"""

from collections.abc import Sequence
from typing import Any

from dashboard.publication.bundle import package
from dashboard.publication.bundle.about import LICENCE_ADDRESS, About
from dashboard.publication.bundle.records import File, Table

NAME = "dcat.jsonld"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
AUTHORITY = "http://publications.europa.eu/resource/authority"
FREQUENCIES = {
    "bulan": "MONTHLY",
    "dua_bulan": "BIMONTHLY",
    "triwulan": "QUARTERLY",
    "semester": "ANNUAL_2",
    "tahun": "ANNUAL",
}
FORMATS = {"csv": "CSV", "parquet": "PARQUET", "xlsx": "XLSX", "md": "TXT"}
PUBLISHER, PLACE, CATALOG = "#penerbit", "#wilayah", "#katalog"


def catalogue(found: About, tables: Sequence[Table], files: Sequence[File]) -> bytes:
    """The catalogue of the bundle, as it is written."""
    texts = [file for file in files if not file.table]
    graph = [
        _catalog(found, tables, texts),
        {"@id": PUBLISHER, "@type": "foaf:Agent", "foaf:name": _words(found.office)},
        _place(found),
        *(_dataset(found, table, [file for file in files if file.table == table.name]) for table in tables),
        *(_distribution(found, file) for file in files if file.table),
        *({"@id": file.path, "@type": "foaf:Document", "dct:title": _words(file.title)} for file in texts),
    ]
    return package.text({"@context": CONTEXT, "@graph": graph})


def _catalog(found: About, tables: Sequence[Table], texts: Sequence[File]) -> dict[str, Any]:
    return {
        "@id": CATALOG,
        "@type": "dcat:Catalog",
        "dct:identifier": package.name(found),
        "dct:title": _words(found.title),
        "dct:description": _words(package.description(found)),
        "dct:publisher": _at(PUBLISHER),
        "dct:license": _at(LICENCE_ADDRESS),
        "dct:language": _at(f"{AUTHORITY}/language/IND"),
        "dct:spatial": _at(PLACE),
        **_dates(found),
        "dcat:version": found.version,
        "foaf:page": [_at(file.path) for file in texts],
        "dcat:dataset": [_at(f"#{table.name}") for table in tables],
    }


def _place(found: About) -> dict[str, Any]:
    return {"@id": PLACE, "@type": "dct:Location", "dct:identifier": found.region_code, "skos:prefLabel": _area(found)}


def _area(found: About) -> dict[str, str]:
    return _words(found.office.removeprefix("Dinas Sosial "))


def _dataset(found: About, table: Table, files: Sequence[File]) -> dict[str, Any]:
    body: dict[str, Any] = {
        "@id": f"#{table.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{package.name(found)}/{table.name}",
        "dct:title": _words(f"{table.title} — {found.title}"),
        "dct:description": _words(table.description),
        "dcat:keyword": [_words(word) for word in [*package.TOPICS, *(said["label"] for said in table.standards)]],
        "dcat:theme": _at(f"{AUTHORITY}/data-theme/SOCI"),
        "dct:publisher": _at(PUBLISHER),
        "dct:license": _at(LICENCE_ADDRESS),
        "dct:accessRights": _at(f"{AUTHORITY}/access-right/PUBLIC"),
        "dct:language": _at(f"{AUTHORITY}/language/IND"),
        "dct:conformsTo": _at(package.PROFILE),
        "dct:spatial": _at(PLACE),
        **_dates(found),
        "dcat:version": found.version,
        "dct:bibliographicCitation": found.citation,
        "dcat:distribution": [_at(f"#{file.path}") for file in files],
    }
    if table.frequency:
        body["dct:accrualPeriodicity"] = _at(f"{AUTHORITY}/frequency/{FREQUENCIES[table.frequency]}")
    if table.period:
        body["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _typed(table.period[0], "date"),
            "dcat:endDate": _typed(table.period[1], "date"),
        }
    return body


def _distribution(found: About, file: File) -> dict[str, Any]:
    return {
        "@id": f"#{file.path}",
        "@type": "dcat:Distribution",
        "dct:title": _words(file.title),
        "dcat:accessURL": _at(file.path),
        "dcat:downloadURL": _at(file.path),
        "dcat:mediaType": _at(f"http://www.iana.org/assignments/media-types/{file.media_type}"),
        "dct:format": _at(f"{AUTHORITY}/file-type/{FORMATS[file.format]}"),
        "dcat:byteSize": _typed(str(file.bytes), "nonNegativeInteger"),
        "dct:license": _at(LICENCE_ADDRESS),
        **_dates(found),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _at("spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue": _typed(file.sha256, "hexBinary"),
        },
    }


def _dates(found: About) -> dict[str, Any]:
    said = package.moment(found)
    return {"dct:issued": _typed(said, "dateTime"), "dct:modified": _typed(said, "dateTime")} if said else {}


def _words(said: str) -> dict[str, str]:
    return {"@value": said, "@language": "id"}


def _typed(said: str, kind: str) -> dict[str, str]:
    return {"@value": said, "@type": f"xsd:{kind}"}


def _at(address: str) -> dict[str, str]:
    return {"@id": address}
