"""What *Organisasi sosial* answers: how many are registered, whose registration has lapsed, where none is valid."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

KINDS_NAMED = 3


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
