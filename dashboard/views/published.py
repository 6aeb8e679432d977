"""One published figure in words: a number, zero, hidden, not reported, or no data; five things that never look alike.

A row of a release has `value`, `reason` (else `status` says "hidden"), `reported` and `expected`; in which of the
states it is, is decided here and, for counts over a whole release, by `public/pages/states` in the same way.
"""

from collections.abc import Mapping
from typing import Any, Literal

from dashboard.catalogue import Indicator
from dashboard.catalogue.records import Status
from dashboard.views import formats, hidden
from dashboard.views.status import status

State = Literal["angka", "nol", "perlindungan", "tingkat", "belum_melapor", "tidak_ada"]

ABSENT: Mapping[str, Status] = {
    "perlindungan": status(hidden.STATUS),
    "tingkat": Status(hidden.SIGN, "hanya diterbitkan di tingkat kabupaten/kota ke atas", "gray"),
    "belum_melapor": status("belum_melapor"),
    "tidak_ada": Status("–", "tidak ada data", "gray"),
}
HIDDEN = ("perlindungan", "tingkat")
UNFINISHED = ("incomplete", "provisional")
"""Status of a figure that more reports may still change."""


def state(row: Mapping[str, Any]) -> State:
    """In which state a figure is; a row without any column of a figure has no data."""
    reason = row.get("reason")
    if reason in HIDDEN or hidden.is_hidden(row):
        return "tingkat" if reason == "tingkat" else "perlindungan"
    if not formats.absent(row.get("value")):
        return "angka" if row["value"] else "nol"
    return "belum_melapor" if _count(row, "expected") and not _count(row, "reported") else "tidak_ada"


def is_shown(row: Mapping[str, Any]) -> bool:
    """Whether there is a number, zero included."""
    return state(row) in {"angka", "nol"}


def incomplete(row: Mapping[str, Any]) -> str:
    """What a number lacks that does not stand on all reports that are due: "belum lengkap: 3 dari 18 melapor"; else "".

    While the term runs it is "sementara" instead.
    """
    came, due = _count(row, "reported"), _count(row, "expected")
    if row.get("status") not in UNFINISHED or came >= due or not is_shown(row):
        return ""
    return f"{status(row['status']).word}: {formats.number(came)} dari {formats.number(due)} melapor"


def lacking(row: Mapping[str, Any]) -> str:
    """The same with its sign, beside the number."""
    words = incomplete(row)
    return f"{status(row['status']).sign} {words}" if words else ""


UNITS = {"KPM": "keluarga"}
"""Units of the office in the words of a citizen."""


SUBJECTS = {
    "Penyaluran": "Bantuan yang disalurkan",
    "Keluar-masuk penerima": "Penerima yang masuk dan keluar",
    "Kemandirian": "Keluarga yang menjadi mandiri",
    "Ketepatan sasaran": "Apakah bantuan tepat sasaran",
    "PPKS": "Warga yang memerlukan layanan sosial (PPKS)",
    "SPM bidang sosial": "Layanan wajib minimum (SPM bidang sosial)",
}
"""Subjects of the catalogue in the words of a citizen, where those of the office are its own."""


def subject(shown: Indicator) -> str:
    """What an indicator is about, as a citizen says it."""
    return SUBJECTS.get(shown.subject, shown.subject)


def unit(shown: Indicator) -> str:
    """The unit of an indicator as a citizen says it."""
    return UNITS.get(shown.unit, shown.unit)


def said(row: Mapping[str, Any], shown: Indicator) -> str:
    """The figure with its unit, or the sign and the words for what stands in its place."""
    found = ABSENT.get(state(row))
    return found.text if found else formats.value(row["value"], unit(shown), shown.decimals)


def plainly(row: Mapping[str, Any], shown: Indicator) -> str:
    """The same without a sign, for the inside of a sentence."""
    found = ABSENT.get(state(row))
    return found.word if found else formats.value(row["value"], unit(shown), shown.decimals)


def note(row: Mapping[str, Any]) -> str:
    """What a file says beside an empty cell; "" beside a number."""
    found = ABSENT.get(state(row))
    return found.word if found else ""


def _count(row: Mapping[str, Any], name: str) -> int:
    found = row.get(name)
    return 0 if found is None or formats.absent(found) else int(found)
