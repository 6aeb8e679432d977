"""What counts of people have to do with each other beside areas, programmes, parts and periods adding up.

The suppression of small numbers reads them: whoever knows all but one of such numbers knows that one too. That a
ratio's denominator is its numerator and its remainder stands in the indicator itself.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`total` is the sum of `parts`, cell by cell, of one unit, programme, part and period.

    A measure that no indicator carries is never published itself: it can only be computed from the others.
    """

    total: str
    parts: tuple[str, ...]
    single: bool = False  # holds where a year has one payment: not for a year that is made of shorter periods


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Whom `stock` counts at the end of a period and who left in it (`out`), `there` of the period in all, are those
    of the end of the period before and who came (`into`). No indicator carries the last two.
    """

    stock: str
    out: str
    into: str
    there: str


SILENT = "ppks_unknown"  # people in areas that did not say how many of them they serve: often one area

IDENTITIES: tuple[Identity, ...] = (
    Identity(total="not_paid", parts=("failed", "unpaid")),
    Identity(total="recipients", parts=("paid",), single=True),
    Identity(total="pkh_families", parts=("recipients",)),
    Identity(total="ppks_people", parts=("ppks_known", SILENT)),
)

FLOWS: tuple[Flow, ...] = (Flow(stock="upt_residents", out="upt_left", into="upt_admitted", there="upt_there"),)
