"""The public web server: it opens published files only, asks nobody who they are, and takes nothing from anybody."""

from importlib import metadata

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.errors import NotFoundError
from dashboard.publication import opening
from dashboard.serving import routes
from dashboard.serving.assets import CompressedAssets
from dashboard.serving.faults import HANDLERS
from dashboard.serving.headers import SecurityHeaders
from dashboard.serving.limits import Limits, Rest
from dashboard.serving.preview import PublicShell
from dashboard.serving.published import Published
from dashboard.serving.side import Side


def version(_request: Request) -> Response:
    """Version of the product, and of each office's release that is shown now."""
    shown = {slug: opening.stem(slug).partition("-")[0] for slug in opening.shown()}
    body = {"product": metadata.version("pantau-kesos"), "publications": shown}
    return JSONResponse(body, headers={"Cache-Control": "no-store"})


def require(_address: str) -> None:
    """NotFoundError where nothing was ever published, StoreError where no release can be shown.

    One that cannot must not keep the others from being shown; `pantau serve` names it.
    """
    offices = opening.offices()
    if not offices and opening.withdrawn():
        return  # every address goes on saying when and why
    if not offices:
        raise NotFoundError(
            "Belum ada data yang diterbitkan, sehingga tampilan publik tidak dijalankan. "
            "Terbitkan dahulu: pantau publish --agency KANTOR"
        )
    bad = opening.broken()
    if len(bad) == len(offices):
        raise bad[offices[0]]


def _nothing() -> None:
    """Nothing to prepare, nothing to clear away: visitors leave nothing here."""


SIDE = Side(
    routes=(*routes.SHARED, Route("/version", version), Route("/favicon.png", routes.icon)),  # Streamlit asks for it
    layers=(SecurityHeaders, Limits, Published, CompressedAssets, PublicShell, Rest),
    handlers=HANDLERS,
    require=require,
    begin=_nothing,
    end=_nothing,
    settings={
        "server.allowedHosts": [],  # the reverse proxy passes on the name that visitors use; nothing here is secret
        "server.enableXsrfProtection": False,  # it protects uploads, which do not exist here, with a cookie
        "server.maxUploadSize": 1,
        "server.maxMessageSize": 50,
        "secrets.files": [],
    },
)
