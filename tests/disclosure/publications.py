"""Tables of the size and shape of a real publication: areas × programmes × periods × measures, thousands of failures.

quota = paid + failed + unpaid, where unpaid is never published; whoever is paid is a recipient. Most failures of one
kecamatan in one month are families that can be counted on two hands, so most of the smallest cells are primary.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from dashboard.disclosure.tables import Cell, Id, Protection, Relation, Status, Table

COUNTS = Protection(min_width=5, min_upper=11)
PROGRAMMES = ("pkh", "bpnt", "atensi", "yapi", "lansia", "disabilitas")
EVERY = "semua"
MEASURES = ("kuota", "salur", "gagal", "sisa", "penerima")
Sum = tuple[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is published: `share` of the kecamatan have a programme, `years` of twelve months each."""

    regencies: int = 1
    districts: int = 18
    years: int = 4
    share: float = 0.95

    @property
    def areas(self) -> list[Sum]:
        """Each area with those that lie in it, the lowest first; the kecamatan are spread evenly."""
        names = [f"kab{n:02}" for n in range(self.regencies)]
        inside = {name: [f"{name}.{n:02}" for n in range(number, self.districts, self.regencies)]
                  for number, name in enumerate(names)}  # fmt: skip
        return [*inside.items(), *([("provinsi", names)] if self.regencies > 1 else [])]

    @property
    def periods(self) -> list[Sum]:
        """Each year with its months."""
        return [(f"{2023 + y}", [f"{2023 + y}-{m:02}" for m in range(1, 13)]) for y in range(self.years)]


REGENCY = Size()
PROVINCE = Size(regencies=38, districts=666, years=2, share=0.7)


def table(size: Size, seed: int = 1) -> Table:
    """A publication with its primaries, and with what nobody publishes but anybody can subtract."""
    values: dict[Id, int] = dict(_inner(size, Random(seed)))  # noqa: S311 - no secret
    axes = ((1, size.areas), (2, [(EVERY, list(PROGRAMMES))]), (3, size.periods))
    for axis, sums in axes:
        for one in sums:
            values |= {total: sum(values[part] for part in parts) for total, parts in _sums(values, axis, one).items()}
    relations = [
        Relation(total, tuple(parts))
        for axis, sums in axes
        for one in sums
        for total, parts in _sums(values, axis, one).items()
    ]
    for place in [place for place in values if place[0] == "kuota"]:
        quota, paid, failed, unpaid, received = ((measure, *place[1:]) for measure in MEASURES)
        relations += [Relation(quota, (paid, failed, unpaid)), Relation(received, (paid,))]
    return Table(
        name="publikasi",
        cells=tuple(Cell(place, float(value), _status(place, value)) for place, value in values.items()),
        relations=tuple(relations),
        protection=COUNTS,
    )


def _sums(values: dict[Id, int], axis: int, one: Sum) -> dict[Id, list[Id]]:
    """Each total of one sum along an axis, with its parts as far as there are any."""
    total, inside = one[0], set(one[1])
    found: dict[Id, list[Id]] = {}
    for place in values:
        if place[axis] in inside:
            found.setdefault((*place[:axis], total, *place[axis + 1 :]), []).append(place)
    return found


def _status(place: Id, value: int) -> Status:
    if place[0] == "sisa":
        return "implied"
    return "primary" if 1 <= value <= 10 else "safe"


def _inner(size: Size, chance: Random) -> Iterator[tuple[Id, int]]:
    """The figures of one kecamatan, programme and month."""
    lowest = [name for _, inside in size.areas for name in inside if "." in name]
    months = [month for _, inside in size.periods for month in inside]
    for area in lowest:
        for programme in PROGRAMMES:
            if chance.random() > size.share:
                continue
            typical = chance.lognormvariate(5.3, 0.9)
            trouble = chance.uniform(0.5, 6)
            for month in months:
                quota = max(12, round(typical * chance.uniform(0.9, 1.1)))
                failed = min(quota // 3, round(chance.expovariate(1 / trouble)))
                unpaid = 0 if chance.random() < 0.5 else min(quota // 3, round(chance.expovariate(1 / 15)))
                paid = quota - failed - unpaid
                for measure, value in zip(MEASURES, (quota, paid, failed, unpaid, paid), strict=True):
                    yield (measure, area, programme, month), value
