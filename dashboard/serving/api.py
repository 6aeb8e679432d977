"""`/api`: the tables of the release that is shown, as JSON, to read and nothing else.

The same rows as in the open-data files, for a program that wants some of them. A release never changes, so its stem
and the address are a strong validator.
"""

import gzip
import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.errors import NotFoundError, ParameterError
from dashboard.publication import opening, rows
from dashboard.publication.bundle import columns
from dashboard.publication.bundle.about import LICENCE, SAMPLE_SENTENCE
from dashboard.publication.bundle.standards import Measure
from dashboard.publication.rows import Release
from dashboard.serving.assets import accepts_gzip
from dashboard.serving.conditional import matches
from dashboard.serving.opendata import BRIEFLY, office

LEVEL = 5


def about(_request: Request) -> Response:
    """What there is and how to ask for it."""
    body = {
        "title": "Data terbuka Pantau Kesos: angka terbitan yang sedang ditampilkan, hanya baca",
        "agencies": [{"agency": slug, "url": f"/api/{slug}/"} for slug in opening.shown()],
        "withdrawn": [{"agency": slug} | error.told for slug, error in opening.withdrawn().items()],
        "address": "/api/{agency}/{table}.json",
        "filters": rows.FILTERS,
        "limit": {"usual": rows.USUAL, "most": rows.MOST},
        "offset": "mulai sesudah sekian baris; alamat lanjutan ada di next",
        "missing": {
            "value": "null berarti tidak ada angka; nol berarti nol; sebabnya di reason",
            "reasons": list(columns.REASONS),
        },
        "files": "/data/",
        "licence": LICENCE,
    }
    return JSONResponse(body, headers={"Cache-Control": BRIEFLY})


def tables(request: Request) -> Response:
    """The tables of an office's release."""
    slug = office(request)
    opened = opening.open_public(slug)
    figures = [_subject(slug, name, found) for name, found in rows.subjects(opened).items()]
    references = [
        {"table": name, "url": f"/api/{slug}/{name}.json", "title": found.title, "rows": found.rows}
        for name, found in rows.references(opened).items()
    ]
    body = _head(opened) | {"tables": figures, "references": references, "filters": rows.FILTERS}
    return _answer(request, opened, body)


def _subject(slug: str, name: str, found: Sequence[Measure]) -> dict[str, Any]:
    return {
        "table": name,
        "url": f"/api/{slug}/{name}.json",
        "title": found[0].subject,
        "rows": sum(measure.rows for measure in found),
        "period_from": min(measure.period_from for measure in found).isoformat(),
        "period_to": max(measure.period_to for measure in found).isoformat(),
        "indicators": [measure.key for measure in found],
    }


def table(request: Request) -> Response:
    """Some rows of one table."""
    slug, name = office(request), request.path_params["table"]
    opened = opening.open_public(slug)
    subjects = rows.subjects(opened)
    if name not in subjects and name not in rows.references(opened):
        raise NotFoundError(f"Tabel itu tidak ada. Daftarnya: /api/{slug}/")
    given = dict(request.query_params)
    if len(given) != len(request.query_params.multi_items()):
        raise ParameterError("Satu parameter hanya boleh disebut satu kali.")
    asked = rows.asked(given, figures=name in subjects)
    if name in subjects:
        rows.known(opened, name, asked.filters)
    if _known(request, opened):
        return _answer(request, opened, {})
    if name in subjects:
        total, found = rows.figures(opened, subjects[name][0].subject, asked)
    else:
        total, found = rows.reference(opened, name, asked)
    after = asked.offset + len(found)
    more = bool(found) and after < total
    body = _head(opened) | {
        "table": name,
        "filters": dict(asked.filters),
        "total": total,
        "limit": asked.limit,
        "offset": asked.offset,
        "next": _next(slug, name, given | {"offset": str(after)}) if more else None,
        "rows": found,
    }
    return _answer(request, opened, body)


def _next(slug: str, name: str, given: dict[str, str]) -> str:
    return f"/api/{slug}/{name}.json?{urlencode(sorted(given.items()))}"


def _head(opened: Release) -> dict[str, Any]:
    """Whose and which data it is; a sample says so first."""
    mark = {columns.NOTE.name: SAMPLE_SENTENCE} if opened.sample else {}
    as_of = opened.as_of.isoformat() if opened.as_of else None
    return mark | {"agency": opened.slug, "release": opened.version, "as_of": as_of, "licence": LICENCE}


def _etag(request: Request, opened: Release) -> str:
    query = urlencode(sorted(request.query_params.multi_items()))
    text = f"{opened.key} {opened.content_hash} {request.url.path} {query}"
    packed = "-gz" if accepts_gzip(request) else ""  # other bytes, another strong validator
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}{packed}"'


def _known(request: Request, opened: Release) -> bool:
    return matches(request.headers.get("if-none-match"), _etag(request, opened))


def _answer(request: Request, opened: Release, body: dict[str, Any]) -> Response:
    headers = {"Cache-Control": BRIEFLY, "ETag": _etag(request, opened), "Vary": "Accept-Encoding"}
    if _known(request, opened):
        return Response(status_code=304, headers=headers)
    content = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    if accepts_gzip(request):
        content, headers["Content-Encoding"] = gzip.compress(content, compresslevel=LEVEL, mtime=0), "gzip"
    return Response(content, media_type="application/json", headers=headers)


ROUTES = (
    Route("/api", about),
    Route("/api/", about),
    Route("/api/{agency}", tables),
    Route("/api/{agency}/", tables),
    Route("/api/{agency}/{table}.json", table),
)
