"""What the web server of an audience is made of: its addresses, its layers, what it does before and after."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.routing import BaseRoute


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """`require` refuses an address that must not be opened; `begin` and `end` run with the server.

    `layers` are ASGI middleware, the first sees a request first. `settings` are Streamlit's that differ.
    """

    routes: Sequence[BaseRoute]
    layers: Sequence[Callable[..., Any]]
    handlers: Mapping[Any, Any]
    require: Callable[[str], None]
    begin: Callable[[], object]
    end: Callable[[], object]
    settings: Mapping[str, Any]
