"""What the pages about helpers answer: which places are empty and where, who is registered, what is overdue."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

NAMED = 3
KINDS_NAMED = 3


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


def organisations(kinds: Sequence[Row], *, without: int, level: str, place: str) -> str:
    """How many are registered, of which kinds, how many have lapsed and in how many areas none is valid.

    `kinds` are the rows of `organisations/by_kind`, the word of the kind as `words`.
    """
    number = sum(count(row, "organisations") for row in kinds)
    if not number:
        return say("organisasi.nothing", place=place)
    named = [f"{formats.number(count(row, 'organisations'))} {row['words']}" for row in kinds]
    rest = sum(count(row, "organisations") for row in kinds[KINDS_NAMED:])
    listed = [*named[:KINDS_NAMED], f"{formats.number(rest)} lainnya"] if rest else named
    lapsed = sum(count(row, "lapsed") for row in kinds)
    return joined(
        say("organisasi.registered", number=formats.number(number), place=place, kinds=listing(listed)),
        say("organisasi.lapsed", lapsed=formats.number(lapsed)) if lapsed else say("organisasi.current"),
        say("organisasi.without", number=formats.number(without), level=level)
        if without
        else say("organisasi.all_areas", level=level),
    )


def decisions(row: Row, register: Sequence[Row], meetings: Sequence[Row]) -> str:
    """How many decisions are overdue and which longest; without a register, how many came to the newest meeting.

    `row` is `meetings/summary`, `register` the rows of `meetings/decisions`, `meetings` those of `meetings/list`.
    """
    if count(row, "decisions"):
        return _register(row, register)
    return joined(say("rakor.no_decisions"), _came(meetings))


def _register(row: Row, register: Sequence[Row]) -> str:
    if not count(row, "open"):
        return say("rakor.all_done", decisions=formats.number(count(row, "decisions")))
    still_open = formats.number(count(row, "open"))
    late = [one for one in register if one["state"] == "terlambat"]
    if not late:
        return say("rakor.on_time", open=still_open)
    oldest = max(late, key=lambda one: count(one, "overdue_days"))
    return joined(
        say("rakor.overdue", overdue=formats.number(count(row, "overdue")), open=still_open),
        say(
            "rakor.oldest",
            days=formats.number(count(oldest, "overdue_days")),
            instruction=str(oldest["instruction"]).rstrip("."),
            owner=str(oldest["owner"]),
        ),
    )


def _came(meetings: Sequence[Row]) -> str:
    if not meetings:
        return say("rakor.no_meeting")
    newest = meetings[0]
    return say("rakor.came", people=formats.number(count(newest, "people")), meeting=str(newest["meeting"]))
