"""`/data`: the open-data files by plain HTTP, each at an address that stays; `terbaru` is the release that is shown.

Strong validators, ranges and lengths are those of the file as it is: nothing is compressed on the way.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from dashboard.errors import NotFoundError, WithdrawnError
from dashboard.publication import notices, opening, shelves
from dashboard.publication.shelves import LATEST
from dashboard.serving.conditional import matches

BRIEFLY = "public, max-age=300, must-revalidate"
AN_HOUR = "public, max-age=3600, must-revalidate"  # a release may be withdrawn
READ_HERE = {"json", "jsonld", "md", "sha256"}  # shown by a browser, everything else is saved


def offices(_request: Request) -> Response:
    """The offices with data, and where theirs are listed."""
    found = [{"agency": slug, "url": f"/data/{slug}/"} for slug in shelves.offices()]
    return JSONResponse({"agencies": found}, headers={"Cache-Control": BRIEFLY})


def listing(request: Request) -> Response:
    """The releases of an office with their files, newest first, and those that were withdrawn."""
    slug = office(request)
    latest = shelves.latest(slug)
    gone = notices.withdrawn(slug)
    kept = [version for version in reversed(shelves.versions(slug)) if version not in gone]
    body = {
        "agency": slug,
        "latest": latest,
        "latest_url": f"/data/{slug}/{LATEST}/" if latest else None,
        "versions": [_version(slug, version) for version in kept],
        "withdrawn": [gone[version] for version in sorted(gone, reverse=True)],
    }
    return JSONResponse(body, headers={"Cache-Control": BRIEFLY})


def release(request: Request) -> Response:
    """The files of one release."""
    slug = office(request)
    version = _chosen(slug, request.path_params["version"])
    return JSONResponse(_version(slug, version), headers={"Cache-Control": BRIEFLY})


def file(request: Request) -> Response:
    """One file: whole, a part of it, or the word that it is the one that the asker has already."""
    slug, asked = office(request), request.path_params["version"]
    version = _chosen(slug, asked)
    found = shelves.files(slug, version).get(request.path_params["file"])
    if found is None:
        raise NotFoundError(f"Berkas itu tidak ada. Daftarnya: /data/{slug}/{asked}/")
    headers = {
        "Cache-Control": BRIEFLY if asked == LATEST else AN_HOUR,
        "ETag": f'"{found.sha256}"',
        "Content-Location": f"/data/{slug}/{version}/{found.path}",
    }
    if matches(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    way = "inline" if found.format in READ_HERE else "attachment"
    headers["Content-Disposition"] = f'{way}; filename="{found.path}"'  # shelves lists plain names only
    return FileResponse(shelves.place(slug, version, found), headers=headers, media_type=found.media_type)


def _chosen(slug: str, asked: str) -> str:
    """The version that an address names; WithdrawnError for one that was taken back."""
    if asked == LATEST:
        opening.stem(slug)  # says that it was withdrawn where nothing is left to be shown
    gone = notices.withdrawn(slug)
    version = shelves.latest(slug) if asked == LATEST else asked
    if version in gone:
        raise WithdrawnError(f"Terbitan {version} sudah ditarik.", gone[version])
    if version is None or version not in shelves.versions(slug):
        raise NotFoundError(f"Terbitan itu tidak ada. Daftarnya: /data/{slug}/")
    return version


def _version(slug: str, version: str) -> dict[str, Any]:
    about = shelves.listed(slug, version)
    return {
        "version": version,
        "title": about.title,
        "published_at": about.published_at,
        "as_of": about.as_of,
        "sample": about.sample,
        "licence": about.licence_address,
        "citation": about.citation,
        "url": f"/data/{slug}/{version}/",
        "files": [
            {
                "name": file.path,
                "title": file.title,
                "type": file.media_type,
                "bytes": file.bytes,
                "sha256": file.sha256,
                "url": f"/data/{slug}/{version}/{file.path}",
            }
            for file in shelves.files(slug, version).values()
        ],
    }


def office(request: Request) -> str:
    """The office that an address names; NotFoundError where it has published nothing."""
    slug: str = request.path_params["agency"]
    if slug not in shelves.offices():
        raise NotFoundError("Kantor itu belum menerbitkan data. Daftarnya: /data/")
    return slug


ROUTES = (
    Route("/data", offices),
    Route("/data/", offices),
    Route("/data/{agency}", listing),
    Route("/data/{agency}/", listing),
    Route("/data/{agency}/{version}", release),
    Route("/data/{agency}/{version}/", release),
    Route("/data/{agency}/{version}/{file:path}", file),
)
