"""The web server: Streamlit's ASGI app with own routes, headers, shell and compression.

`pantau serve` starts it; `streamlit run dashboard/server.py` does from the project's folder. Telemetry, error details
and the developer's toolbar are switched off in `.streamlit/config.toml`, which both read.
"""

import importlib
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from dashboard.operating import uploads
from dashboard.operating.desk import desk
from dashboard.paths import ROOT
from dashboard.serving import addresses, assets, nodelay, settings
from dashboard.serving.headers import LocalUnlessLogin, SecurityHeaders
from dashboard.serving.routes import HANDLERS, ROUTES
from dashboard.serving.shell import Shell
from dashboard.views import ui

SCRIPT = ROOT / "dashboard" / "app.py"


def _import_views() -> None:
    """Import what the pages use, whole and in one thread: the first visitor does not wait a second for it.

    Here, because Streamlit's caches want a runtime, and before anybody asks, because two threads that import pandas at
    once may see half of it.
    """
    for module in pkgutil.walk_packages(ui.__path__, prefix=f"{ui.__name__}."):
        importlib.import_module(module.name)


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    """Refuse an open address however the server was started; compress scripts beside the first visits.

    At the end the operators' imports are stopped and what they sent is removed.
    """
    addresses.require_safe(config.get_option("server.address") or addresses.LOOPBACK)
    uploads.sweep()
    _import_views()
    Thread(target=assets.warm, name="compress-assets", daemon=True).start()
    try:
        yield
    finally:
        desk().close()
        uploads.clear()


def create_app() -> st.App:
    """The ASGI app. Middleware runs in the order written: headers are on every answer, refusals included."""
    middleware = (SecurityHeaders, LocalUnlessLogin, assets.CompressedAssets, Shell)
    return st.App(
        SCRIPT,
        routes=ROUTES,
        middleware=[Middleware(layer) for layer in middleware],
        exception_handlers=HANDLERS,
        lifespan=_lifespan,
    )


nodelay.install()
app = create_app()


def serve(*, address: str = addresses.LOOPBACK, port: int = 8501) -> None:
    """Serve until stopped. UnsafeAddressError where the pages would be open to others without a login."""
    addresses.require_safe(address)
    app.run(config=settings.options(address=address, port=port))
