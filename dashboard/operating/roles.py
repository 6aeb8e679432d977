"""Who may do what: `$PANTAU_HOME/roles.csv`, one line per person, role and office.

    person,role,agency
    rina@dinsos.example.go.id,operator,muara-enim
    kepala@dinsos.example.go.id,pembaca,*

`person` is an e-mail address, or the `sub` that the login provider gives. The file is read again at every look, so that
a role that was taken away ends with the next click. Without a login everybody sits at this machine and is an operator.
"""

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from dashboard.catalogue import slugs
from dashboard.errors import AccessError, NotFoundError, PantauError
from dashboard.paths import store

OPERATOR, READER = "operator", "pembaca"
ROLES = (OPERATOR, READER)
EVERY = "*"
HEADER = ("person", "role", "agency")
DELIMITERS = ",;"


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """One line of the table. An operator also reads; `agency` is an office or `*`."""

    person: str
    role: str
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who looks: the names by which the table may know them; `local`: at this machine, where no login is needed."""

    names: frozenset[str] = frozenset()
    shown: str = ""
    local: bool = False


def path() -> Path:
    """The table of roles."""
    return store() / "roles.csv"


def folded(person: str) -> str:
    """A person as compared: an e-mail address without regard to case, a `sub` as it stands."""
    text = person.strip()
    return text.casefold() if "@" in text else text


def visitor_of(claims: Mapping[str, Any]) -> Visitor:
    """The visitor behind the provider's claims; an address that the provider calls unverified does not count."""
    email = "" if claims.get("email_verified") is False else str(claims.get("email") or "")
    names = frozenset(folded(name) for name in (email, str(claims.get("sub") or "")) if name.strip())
    shown = email or str(claims.get("sub") or claims.get("name") or "tanpa nama")
    return Visitor(names=names, shown=shown)


def read() -> tuple[Grant, ...]:
    """All grants, sorted; PantauError names a line that is none: then nobody's role is guessed."""
    file = path()
    if not file.is_file():
        return ()
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    first = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text), delimiter=max(DELIMITERS, key=first.count))
    rows = [(number, [cell.strip() for cell in row]) for number, row in enumerate(lines, start=1) if any(row)]
    return tuple(sorted({_grant(row, number) for number, row in rows if tuple(row) != HEADER}))


def _grant(row: list[str], number: int) -> Grant:
    if len(row) != len(HEADER) or not row[0] or row[1] not in ROLES or row[2] not in {EVERY, *slugs()}:
        where = f" pada baris {number}" if number else ""
        raise PantauError(
            f"Daftar peran {path().name} keliru{where}: setiap baris berisi orang, peran ({', '.join(ROLES)}), dan"
            f" kantor ({EVERY} atau {', '.join(slugs())}). Perbaiki dengan `pantau roles set` atau di berkas itu."
        )
    return Grant(folded(row[0]), row[1], row[2])


def put(grant: Grant) -> None:
    """Add a grant; the person's other role for the same office ends."""
    checked = _grant(list(astuple(grant)), 0)
    others = [g for g in read() if (g.person, g.agency) != (checked.person, checked.agency)]
    _write([*others, checked])


def remove(person: str, agency: str | None = None) -> int:
    """Take a person's grants away (all, or those for one office); answers how many. NotFoundError where none is."""
    grants = read()
    gone = [g for g in grants if g.person == folded(person) and agency in {None, g.agency}]
    if not gone:
        there = ", ".join(sorted({g.person for g in grants})) or "belum ada"
        raise NotFoundError(f"“{person}” tidak ada di daftar peran. Yang ada: {there}.")
    _write(g for g in grants if g not in gone)
    return len(gone)


def _write(grants: Iterable[Grant]) -> None:
    """Whole or not at all: beside its place, then moved."""
    file = path()
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    with beside.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows([HEADER, *(astuple(grant) for grant in sorted(grants))])
        target.flush()
        os.fsync(target.fileno())
    os.replace(beside, file)


def of(visitor: Visitor) -> tuple[Grant, ...]:
    """The grants of a visitor who logged in."""
    return tuple(grant for grant in read() if grant.person in visitor.names)


def known(visitor: Visitor) -> bool:
    """Whether the visitor may see anything at all."""
    return visitor.local or bool(of(visitor))


def reads(visitor: Visitor, slug: str) -> bool:
    """Whether the visitor may see the figures of an office."""
    return visitor.local or any(grant.agency in {EVERY, slug} for grant in of(visitor))


def operates(visitor: Visitor, slug: str) -> bool:
    """Whether the visitor may bring files into an office's store and take them out."""
    return visitor.local or any(grant.role == OPERATOR and grant.agency in {EVERY, slug} for grant in of(visitor))


def require_operator(visitor: Visitor, slug: str) -> None:
    """Raise AccessError unless the visitor operates `slug`; every action asks here first."""
    if not operates(visitor, slug):
        raise AccessError(
            f"{visitor.shown or 'Akun ini'} bukan operator {slug}; tidak ada yang berubah. Minta pengelola sistem"
            f" menjalankan `pantau roles set {visitor.shown or 'AKUN'} operator --agency {slug}`."
        )
