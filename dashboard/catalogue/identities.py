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


SILENT = "ppks_unknown"  # people in areas that did not say how many of them they serve: often one area

IDENTITIES: tuple[Identity, ...] = (
    Identity(total="not_paid", parts=("failed", "unpaid")),
    Identity(total="recipients", parts=("paid",), single=True),
    Identity(total="pkh_families", parts=("recipients",)),
    Identity(total="ppks_people", parts=("ppks_known", SILENT)),
)
