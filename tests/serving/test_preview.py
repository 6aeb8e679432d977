"""What an address says of itself before any script runs, where the office that it names has taken back all."""

import pytest
from starlette.requests import Request

from dashboard.catalogue import agency
from dashboard.errors import WithdrawnError
from dashboard.publication import opening
from dashboard.serving.preview import PublicShell


def asked(query: str) -> Request:
    headers = [(b"host", b"data.example")]
    scope = {"type": "http", "method": "GET", "scheme": "http", "path": "/peta", "headers": headers}
    return Request(scope | {"query_string": query.encode(), "server": ("data.example", 80)})


def test_a_withdrawn_office_is_not_announced_as_another(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"ntb": WithdrawnError("ditarik", {"version": "p0001"})}
    monkeypatch.setattr(opening, "shown", lambda: ("kutai-timur",))
    monkeypatch.setattr(opening, "withdrawn", lambda: gone)

    async def nowhere(*_: object) -> None:
        """Nothing is passed on."""

    shell = PublicShell(nowhere)
    head = shell.head(asked("kantor=ntb"))
    assert agency("ntb").short_name in head.title
    assert "http://data.example/peta?kantor=ntb" in head.tags
    for query in ("", "kantor=tidak-ada", "kantor=kutai-timur"):
        assert agency("kutai-timur").short_name in shell.head(asked(query)).title
