"""datapackage.json: every file with its columns, keys, size and hash, after Frictionless Data Package 2.0.

Each table is three resources with one schema, so that a validator reads all three. Satu Data Indonesia's metadata
stand under `satuData`, one record per indicator; properties of our own (`table`, `rows`, `sample`, `as_of`,
`citation`) are what `reading.index` reads back, `perlindungan` the rules by which an audit judges the release.
"""

import json
from collections.abc import Sequence
from typing import Any

from dashboard.publication.bundle.about import (
    LICENCE,
    LICENCE_ADDRESS,
    LICENCE_TITLE,
    SAMPLE,
    SAMPLE_SENTENCE,
    About,
)
from dashboard.publication.bundle.records import Field, File, Reference, Table

NAME = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
DIALECTS: dict[str, dict[str, Any]] = {
    "csv": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
}
TOPICS = ["dinas sosial", "bantuan sosial", "kemiskinan", "PPKS", "satu data indonesia"]


def descriptor(found: About, tables: Sequence[Table], files: Sequence[File]) -> bytes:
    """The descriptor of the bundle, as it is written."""
    by_name = {table.name: table for table in tables}
    body: dict[str, Any] = {
        "$schema": PROFILE,
        "name": name(found),
        "title": found.title,
        "description": description(found),
        "version": found.version,
        "created": moment(found),
        "keywords": [*TOPICS, found.office],
        "licenses": [{"name": LICENCE, "path": LICENCE_ADDRESS, "title": LICENCE_TITLE}],
        "contributors": [{"title": found.office, "roles": ["publisher"]}],
        "sources": [{"title": source} for source in sorted({s["sumber"] for t in tables for s in t.standards})],
        "sample": found.sample,
        "perlindungan": {"threshold": found.threshold, "zeros": found.zeros, "min_width": found.min_width},
        "as_of": found.as_of,
        "citation": found.citation,
        "resources": [_resource(file, by_name.get(file.table)) for file in files],
    }
    return text({key: value for key, value in body.items() if value not in ("", [])})


def name(found: About) -> str:
    """The identifier of the office's open data, the same from release to release."""
    return f"data-terbuka-{found.slug}"


def description(found: About) -> str:
    """What the bundle holds, in two sentences."""
    mark = f"{SAMPLE_SENTENCE} " if found.sample else ""
    return (
        f"{mark}Angka {found.office} menurut wilayah, program, dan periode, tanpa satu pun baris tentang orang."
        " Angka kecil disembunyikan; caranya di METODE, arti kolom di KAMUS."
    )


def moment(found: About) -> str:
    """When the release was published, as RFC 3339 has it; a time without a zone is taken for UTC."""
    said = found.published_at
    return said if not said or said.endswith("Z") or "+" in said else f"{said}{'Z' if 'T' in said else 'T00:00:00Z'}"


def text(body: dict[str, Any]) -> bytes:
    """A descriptor as JSON: readable, the same for the same content."""
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(file: File, table: Table | None) -> dict[str, Any]:
    plain = file.path.removesuffix(f".{file.format}").replace(f"-{SAMPLE.replace(' ', '-')}", "").lower()
    body: dict[str, Any] = {
        "name": plain if file.format in {"csv", "md"} else f"{plain}-{file.format}",
        "path": file.path,
        "title": file.title,
        "description": file.description,
        "format": file.format,
        "mediatype": file.media_type,
        **_measured(file),
    }
    if file.format in {"csv", "md"}:
        body["encoding"] = "utf-8"
    if table is not None:
        body |= {"type": "table", "table": table.name, "rows": table.rows}
        body |= {"dialect": DIALECTS[file.format]} if file.format in DIALECTS else {}
        body["schema"] = schema(table, bounded=file.format != "parquet")
        body |= {"satuData": list(table.standards)} if table.standards and file.format == "csv" else {}
    return body


def _measured(file: File) -> dict[str, Any]:
    """Size and hash. Frictionless reads Parquet by another way than it counts bytes and calls any `bytes` and `hash`
    of such a file wrong (5.21): there they stand under names of our own, and in checksums.sha256 and dcat.jsonld."""
    if file.format == "parquet":
        return {"size": file.bytes, "sha256": file.sha256}
    return {"bytes": file.bytes, "hash": f"sha256:{file.sha256}"}


def schema(table: Table, *, bounded: bool = True) -> dict[str, Any]:
    """The columns of a table as Table Schema, with or without the bounds of numbers.

    Without in Parquet: Frictionless (5.21) reads an absent number there as NaN, which is within no bounds.
    """
    body: dict[str, Any] = {
        "$schema": SCHEMA_PROFILE,
        "fields": [_field(field, bounded=bounded) for field in table.fields],
        "missingValues": [""],
    }
    body |= {"primaryKey": list(table.key)} if table.key else {}
    return body | ({"foreignKeys": [_key(key) for key in table.references]} if table.references else {})


def _field(field: Field, *, bounded: bool) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": True} if field.required else {}
    limits |= {"enum": list(field.values)} if field.values else {}
    limits |= {"minimum": field.minimum} if bounded and field.minimum is not None else {}
    limits |= {"maximum": field.maximum} if bounded and field.maximum is not None else {}
    body: dict[str, Any] = {
        "name": field.name,
        "type": field.kind,
        "title": field.title,
        "description": field.description,
    }
    body |= {"format": "default"} if field.kind == "date" else {}
    return body | ({"constraints": limits} if limits else {})


def _key(key: Reference) -> dict[str, Any]:
    return {"fields": list(key.fields), "reference": {"resource": key.table, "fields": list(key.of)}}
