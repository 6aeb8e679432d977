"""Connections without Nagle's algorithm, on the socket as Streamlit binds it (`proto` 0)."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from starlette.responses import PlainTextResponse
from uvicorn import Config, Server

from dashboard.serving import nodelay


async def _accepted(listening: socket.socket) -> list[int]:
    """The TCP_NODELAY of each connection that a server of this process accepts on `listening`."""
    found: list[int] = []
    made = nodelay.PromptProtocol.connection_made

    class Watched(nodelay.PromptProtocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            made(self, transport)
            found.append(transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    server = Server(Config(PlainTextResponse("ok"), http=Watched, log_level="error"))
    task = asyncio.create_task(server.serve(sockets=[listening]))
    reader, writer = await asyncio.open_connection(*listening.getsockname())
    writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert (await reader.readline()).startswith(b"HTTP/1.1 200")
    writer.close()
    server.should_exit = True
    await task
    return found


def test_a_connection_sends_small_answers_at_once() -> None:
    with socket.socket(socket.AF_INET) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert listening.proto == 0
        # In a thread of its own: Playwright leaves a running loop in the one in which browser tests ran.
        with ThreadPoolExecutor(1) as beside:
            found = beside.submit(lambda: asyncio.run(_accepted(listening))).result()
        assert len(found) == 1
        assert all(found)


def test_every_server_of_the_process_uses_it() -> None:
    nodelay.install()
    config = Config(PlainTextResponse("ok"))
    config.load()
    assert config.http_protocol_class is nodelay.PromptProtocol
