"""The web server: Streamlit's ASGI app with own routes, headers, shell and compression, for one of two audiences.

`pantau serve` starts it; `streamlit run dashboard/server.py` does from the project's folder. Telemetry, error details
and the developer's toolbar are switched off in `.streamlit/config.toml`, which both read.
"""

import ast
import importlib
import importlib.util
import pkgutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from dashboard import audience, registry
from dashboard.paths import ROOT
from dashboard.serving import addresses, assets, closed, nodelay, settings
from dashboard.serving.side import Side
from dashboard.views import ui

SCRIPT = ROOT / "dashboard" / "app.py"


def _side() -> Side:
    """The side of this process; the other one is not even imported."""
    if audience.public():
        closed.install()
    side: Side = importlib.import_module(f"dashboard.serving.{'everybody' if audience.public() else 'office'}").SIDE
    return side


def _views() -> Iterator[str]:
    """Names of the modules that the pages of this process draw with."""
    if not audience.public():
        yield from (module.name for module in pkgutil.walk_packages(ui.__path__, prefix=f"{ui.__name__}."))
        return
    for page in registry.pages():
        tree = ast.parse(registry.path(page.name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("dashboard.views"):
                yield node.module
                names = (f"{node.module}.{alias.name}" for alias in node.names)
                yield from (name for name in names if _is_module(name))


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:  # a name in a module, not in a package
        return False


def _import_views() -> None:
    """Import what the pages use, whole and in one thread: the first visitor does not wait a second for it.

    Here, because Streamlit's caches want a runtime, and before anybody asks, because two threads that import pandas at
    once may see half of it.
    """
    for name in _views():
        importlib.import_module(name)


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    """Refuse what must not be opened however the server was started; compress scripts beside the first visits."""
    SIDE.require(config.get_option("server.address") or addresses.LOOPBACK)
    SIDE.begin()
    _import_views()
    Thread(target=assets.warm, name="compress-assets", daemon=True).start()
    try:
        yield
    finally:
        SIDE.end()


def create_app() -> st.App:
    """The ASGI app. Middleware runs in the order written: headers are on every answer, refusals included."""
    return st.App(
        SCRIPT,
        routes=SIDE.routes,
        middleware=[Middleware(layer) for layer in SIDE.layers],
        exception_handlers=SIDE.handlers,
        lifespan=_lifespan,
    )


nodelay.install()
SIDE = _side()
app = create_app()


def serve(*, address: str = addresses.LOOPBACK, port: int = 8501) -> None:
    """Serve until stopped. UnsafeAddressError where the office's pages would be open to others without a login."""
    SIDE.require(address)
    app.run(config=settings.options(address=address, port=port) | dict(SIDE.settings))
