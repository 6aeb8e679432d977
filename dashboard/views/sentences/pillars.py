"""What *Pilar sosial* answers: which places are empty, and where a role is missing."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

NAMED = 3


def pillars(
    roles: Sequence[Row], empty: Sequence[Row], *, everywhere: Sequence[str], silent: int, year: str, place: str,
    level: str,
) -> str:  # fmt: skip
    """How many places are empty, and where a role is missing that every kecamatan should have.

    `roles` are the rows of `pillars/roles`, `empty` those of `pillars/empty`, `everywhere` the codes of such roles.
    """
    if not roles:
        return say("pilar.nothing", year=year, place=place)
    each = [row for code in everywhere for row in roles if row["role"] == code and count(row, "areas")]
    return joined(
        _vacancies(roles, year),
        *(_role(row, [str(one["region_name"]) for one in empty if one["role"] == row["role"]]) for row in each),
        say("pilar.silent", silent=formats.number(silent), level=level) if silent else "",
    )


def _vacancies(roles: Sequence[Row], year: str) -> str:
    known = [row for row in roles if not formats.absent(row.get("vacancies"))]
    if not known:
        people = sum(count(row, "people") for row in roles)
        return say("pilar.unknown", people=formats.number(people), year=year)
    total = sum(count(row, "vacancies") for row in known)
    if not total:
        return say("pilar.full", year=year)
    worst = max(known, key=lambda row: count(row, "vacancies"))
    return say(
        "pilar.vacant",
        vacancies=formats.number(total),
        year=year,
        role=str(worst["role_name"]),
        number=formats.number(count(worst, "vacancies")),
    )


def _role(row: Row, missing: Sequence[str]) -> str:
    said = {"role": str(row["role_name"]), "filled": formats.number(count(row, "filled"))}
    areas = formats.number(count(row, "areas"))
    if not missing:
        return say("pilar.everywhere", **said, areas=areas)
    return say("pilar.missing", **said, areas=areas, names=some(missing))


def some(names: Sequence[str]) -> str:
    """The first names and how many kecamatan more there are."""
    if len(names) <= NAMED:
        return listing(names)
    return say("pilar.more", names=", ".join(names[:NAMED]), number=formats.number(len(names) - NAMED))
