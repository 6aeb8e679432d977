"""Answers that leave at once: TCP_NODELAY on every connection.

Streamlit binds its listening socket itself and leaves `proto` at 0; asyncio then leaves Nagle's algorithm on, and the
body of every small answer waits some 40 ms for the browser's delayed ACK (Kludex/uvicorn#3149). A first visit fetches
about a hundred small scripts, six at a time.
"""

import asyncio
import socket

from uvicorn import config
from uvicorn.protocols.http.h11_impl import H11Protocol


class PromptProtocol(H11Protocol):
    """uvicorn's own HTTP protocol, on connections without Nagle's algorithm; a websocket keeps its connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Set the option, then go on as uvicorn does."""
        sock = transport.get_extra_info("socket")
        if sock is not None and sock.family in {socket.AF_INET, socket.AF_INET6}:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)


def install() -> None:
    """Make it the protocol of every server that this process starts."""
    config.HTTP_PROTOCOLS["auto"] = f"{__name__}:{PromptProtocol.__name__}"
