"""What the answer about SPM says: how many services reach the target, how many people are missing, what is unknown."""

from collections.abc import Sequence

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing

COUNTED = ("spm_tercapai", "spm_kurang")
INCOMPLETE = "belum_lengkap"
UNKNOWN = (INCOMPLETE, "belum_melapor")
COMMON = "Rehabilitasi sosial dasar "
PLACES = (" di dalam panti", " di luar panti")
DISASTER = "saat dan setelah tanggap darurat "


def standards(rows: Sequence[Row], *, year: int) -> str:
    """The answer from the five rows of `spm/services`."""
    if all(row["state"] == "belum_melapor" for row in rows):
        return say("spm.nothing", year=str(year))
    return joined(
        _met(rows, str(year)),
        _gap(rows),
        _named(rows, "tidak_ada_berhak", "spm.nobody"),
        _named(rows, "belum_melapor", "spm.silent"),
        _named(rows, INCOMPLETE, "spm.incomplete"),
    )


def short(row: Row) -> str:
    """The name of a service for the middle of a sentence: whom it is for, without what all of them share."""
    name = str(row["service_name"])
    for place in PLACES:
        name = name.removesuffix(place)
    name = name.removeprefix(COMMON).removesuffix(",")
    if DISASTER in name:
        return f"korban {name.split(DISASTER)[1].removesuffix(' kabupaten/kota').removesuffix(' provinsi')}"
    return name


def of_state(rows: Sequence[Row], *states: str) -> list[Row]:
    """The services in one of these states."""
    return [row for row in rows if row["state"] in states]


def lacking(rows: Sequence[Row]) -> list[Row]:
    """The services with people missing, most first."""
    return sorted((row for row in rows if count(row, "gap")), key=lambda row: -count(row, "gap"))


def missing(rows: Sequence[Row]) -> int | None:
    """How many people are known to be missing; a minimum where any service is unknown, None where all are."""
    known = [row for row in rows if not formats.absent(row["gap"])]
    return sum(count(row, "gap") for row in known) if known else None


def unknown(rows: Sequence[Row]) -> list[Row]:
    """The services whose number of missing people is not known, or not of everywhere."""
    return of_state(rows, *UNKNOWN)


def named(rows: Sequence[Row]) -> str:
    """Some services by letter and name: "d (tuna sosial) dan e (korban bencana)"."""
    return listing([f"{row['service']} ({short(row)})" for row in rows])


def unsourced(rows: Sequence[Row]) -> list[Row]:
    """The services whose number of entitled people has no source."""
    return [row for row in rows if not formats.absent(row["entitled"]) and formats.absent(row["entitled_source"])]


def _met(rows: Sequence[Row], year: str) -> str:
    counted, met = of_state(rows, *COUNTED), of_state(rows, COUNTED[0])
    if not counted:
        return say("spm.uncounted", year=year)
    said = {
        "counted": formats.number(len(counted)),
        "target": formats.percent(float(rows[0]["target_pct"]), 0),
        "year": year,
    }
    if len(met) == len(counted):
        return say("spm.all_met", **said)
    return say("spm.met", met=formats.number(len(met)), **said) if met else say("spm.none_met", **said)


def _gap(rows: Sequence[Row]) -> str:
    found = lacking(rows)
    if not found:
        return ""
    key = "spm.gap_at_least" if unknown(rows) else "spm.gap"
    return say(key, people=formats.number(missing(rows)), service=short(found[0]), most=formats.number(found[0]["gap"]))


def _named(rows: Sequence[Row], state: str, key: str) -> str:
    found = of_state(rows, state)
    return say(key, services=named(found)) if found else ""
