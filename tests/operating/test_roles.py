"""The table of roles: who reads, who operates, and that a damaged table opens no door."""

from pathlib import Path

import pytest

from dashboard.cli import exits, run
from dashboard.errors import AccessError, NotFoundError, PantauError
from dashboard.operating import roles
from dashboard.operating.roles import EVERY, OPERATOR, READER, Grant, Visitor

RINA = Visitor(names=frozenset({"rina@dinsos.go.id"}), shown="rina@dinsos.go.id")


@pytest.fixture(autouse=True)
def store(empty_store: Path) -> Path:
    return empty_store


def test_an_operator_of_one_office_operates_no_other() -> None:
    roles.put(Grant("Rina@Dinsos.go.id ", OPERATOR, "muara-enim"))
    assert (roles.operates(RINA, "muara-enim"), roles.reads(RINA, "muara-enim")) == (True, True)
    assert (roles.operates(RINA, "ntb"), roles.reads(RINA, "ntb")) == (False, False)
    with pytest.raises(AccessError, match="rina@dinsos.go.id bukan operator ntb"):
        roles.require_operator(RINA, "ntb")


def test_a_reader_of_all_offices_operates_none() -> None:
    roles.put(Grant("rina@dinsos.go.id", READER, EVERY))
    assert roles.reads(RINA, "ntb")
    assert not roles.operates(RINA, "ntb")


def test_who_is_not_in_the_table_is_unknown_and_who_sits_at_the_machine_is_an_operator() -> None:
    assert not roles.known(RINA)
    assert roles.operates(Visitor(local=True), "ntb")


def test_a_role_is_replaced_and_taken_away_at_once() -> None:
    roles.put(Grant("rina@dinsos.go.id", OPERATOR, "ntb"))
    roles.put(Grant("rina@dinsos.go.id", READER, "ntb"))
    assert not roles.operates(RINA, "ntb")
    assert roles.remove("RINA@dinsos.go.id") == 1
    assert not roles.known(RINA)
    with pytest.raises(NotFoundError, match="belum ada"):
        roles.remove("rina@dinsos.go.id")


@pytest.mark.parametrize(
    ("claims", "names"),
    [
        ({"sub": "17", "email": "A@b.id", "email_verified": True}, {"17", "a@b.id"}),
        ({"sub": "17", "email": "a@b.id"}, {"17", "a@b.id"}),
        ({"sub": "17", "email": "a@b.id", "email_verified": False}, {"17"}),
        ({}, set()),
    ],
)
def test_an_address_that_the_provider_calls_unverified_does_not_count(
    claims: dict[str, object], names: set[str]
) -> None:
    assert roles.visitor_of(claims).names == names


def test_the_table_may_come_from_a_spreadsheet() -> None:
    roles.path().write_text("﻿person;role;agency\r\nrina@dinsos.go.id;operator;ntb\r\n\r\n", encoding="utf-8")
    assert roles.operates(RINA, "ntb")


@pytest.mark.parametrize(
    "line", ["rina@dinsos.go.id,bos,ntb", "rina@dinsos.go.id,operator,atlantis", ",operator,ntb", "x"]
)
def test_a_line_that_is_no_grant_opens_no_door(line: str) -> None:
    roles.path().write_text(f"person,role,agency\n{line}\nrina@dinsos.go.id,operator,ntb\n", encoding="utf-8")
    with pytest.raises(PantauError, match="baris 2"):
        roles.operates(RINA, "ntb")


def test_the_command_keeps_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["roles", "set", "rina@dinsos.go.id", "operator", "--agency", "ntb"]) == exits.DONE
    assert run(["roles", "list", "--json"]) == exits.DONE
    assert '"role": "operator"' in capsys.readouterr().out
    assert run(["roles", "set", "rina@dinsos.go.id", "bos"]) == exits.REFUSED
    assert run(["roles", "remove", "rina@dinsos.go.id"]) == exits.DONE
    assert roles.read() == ()
