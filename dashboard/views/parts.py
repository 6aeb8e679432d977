"""The parts of a figure in words: `kind=9,sex=L` of `observations.part` → "penyandang disabilitas, laki-laki"."""

from collections.abc import Callable, Mapping

from dashboard.catalogue import lists
from dashboard.views.status import plain

SEXES = {"L": "laki-laki", "P": "perempuan"}
RULES = {"within": "di dalam batas desil program"}


def words(part: str, *, level: str) -> str:
    """What a part is, "" for the whole (`*`); `level` is that of the area, since SPM services differ by level."""
    if part == "*":
        return ""
    return ", ".join(_one(*piece.split("=", 1), level=level) for piece in part.split(","))


def _one(name: str, value: str, *, level: str) -> str:
    if name == "service":
        return _service(value, level)
    writers: Mapping[str, Callable[[str], str]] = {
        "kind": lambda code: lists.words("ppks_kinds").get(code, code),
        "sex": lambda code: SEXES.get(code, code),
        "desil": lambda number: f"desil {number}",
        "rule": lambda key: RULES.get(key, plain(key)),
    }
    return writers.get(name, plain)(value)


def _service(value: str, level: str) -> str:
    found = (
        row["service_name"] for row in lists.rows("spm_services") if (row["service"], row["level"]) == (value, level)
    )
    return next(found, value)
