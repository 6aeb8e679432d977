"""Answers to findings: a figure that looks wrong and is right keeps its answer, in the log, through every build.

Nothing is changed but the log; the next build (`dashboard.warehouse.build`) shows it.
"""

from dashboard.catalogue import Agency, agency
from dashboard.errors import NotFoundError, PantauError
from dashboard.intake import log
from dashboard.intake.results import now
from dashboard.warehouse import answers, connection, writing

SHORTEST_ID = 4


def confirm(office: Agency | str, finding_id: str, *, by: str, note: str) -> str:
    """Record that the figure is right, who says so and why; the whole id of the finding.

    `finding_id` may be its beginning. NotFoundError where the served version has no such finding, PantauError where
    name or note is empty. An answer to a finding that has one replaces it.
    """
    if not by.strip() or not note.strip():
        raise PantauError("Konfirmasi memerlukan nama (--by) dan keterangan (--note): siapa yang memastikan, dan apa.")
    record = _record(office)
    found = _known(record.slug, finding_id)
    _append(record.slug, {"event": answers.CONFIRM, "finding": found, "by": by.strip(), "note": note.strip()})
    return found


def retract(office: Agency | str, finding_id: str) -> str:
    """Take an answer back: the finding is open again. NotFoundError where it has none."""
    record = _record(office)
    given = answers.read(record.slug)
    found = _one(finding_id, list(given), "Temuan yang sudah dijawab")
    _append(record.slug, {"event": answers.RETRACT, "finding": found})
    return found


def _record(office: Agency | str) -> Agency:
    return agency(office) if isinstance(office, str) else office


def _append(slug: str, event: log.Event) -> None:
    with writing.alone(slug, doing="mencatat jawaban"):
        log.append(slug, [{"event": event["event"], "at": now(), "id": log.next_id(slug)} | event])


def _known(slug: str, beginning: str) -> str:
    """The id of the finding of the served version that begins so."""
    cursor = connection.open_warehouse(slug).cursor()
    rows = cursor.execute("select finding_id from findings order by finding_id").fetchall()
    return _one(beginning, [found for (found,) in rows], "Temuan")


def _one(beginning: str, known: list[str], what: str) -> str:
    found = [one for one in known if one.startswith(beginning.lower())]
    if len(found) == 1 and len(beginning) >= SHORTEST_ID:
        return found[0]
    reason = "tidak tunggal atau terlalu pendek" if found else "tidak ada"
    there = ", ".join(known[:5]) + (f", dan {len(known) - 5} lainnya" if len(known) > 5 else "")  # noqa: PLR2004
    raise NotFoundError(f"{what} “{beginning}” {reason}. Yang ada: {there or 'belum ada'} (lihat `pantau checks`).")
