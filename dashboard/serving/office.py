"""The office's own web server: pages on this machine or behind a login, uploads, the versions served."""

from importlib import metadata

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard import paths
from dashboard.catalogue import slugs
from dashboard.operating import uploads
from dashboard.operating.desk import desk
from dashboard.serving import routes
from dashboard.serving.assets import CompressedAssets
from dashboard.serving.door import LocalUnlessLogin, require_safe
from dashboard.serving.headers import SecurityHeaders
from dashboard.serving.shell import Shell
from dashboard.serving.side import Side


def version(_request: Request) -> Response:
    """Version of the product, and of each office's warehouse that is served now."""
    body = {"product": metadata.version("pantau-kesos"), "warehouses": warehouses()}
    return JSONResponse(body, headers={"Cache-Control": "no-store"})


def warehouses() -> dict[str, str]:
    """Office → name of the version that its pointer names; offices without a warehouse are absent."""
    pointers = {slug: paths.served_pointer(slug) for slug in slugs()}
    found = {slug: path.read_text(encoding="utf-8").strip() for slug, path in pointers.items() if path.is_file()}
    return {slug: stem.partition("-")[0] for slug, stem in found.items()}


def _end() -> None:
    """The operators' imports are stopped and what they sent is removed."""
    desk().close()
    uploads.clear()


SIDE = Side(
    routes=(*routes.SHARED, Route("/version", version)),
    layers=(SecurityHeaders, LocalUnlessLogin, CompressedAssets, Shell),
    handlers=routes.HANDLERS,
    require=require_safe,
    begin=uploads.sweep,
    end=_end,
    settings={},
)
