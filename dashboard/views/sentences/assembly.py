"""The seven lines of the Monday assembly, in words.

Each line says its own gap: a subject that nobody reported is said as that, never as zero.
"""

from dataclasses import dataclass

from dashboard.views import formats
from dashboard.views.formats import absent, number
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, count, listing
from dashboard.views.sentences.activities import week

POINTS = (
    ("silent", "apel.point_silent"),
    ("overfull", "apel.point_overfull"),
    ("cases_waiting", "apel.point_waiting"),
    ("failed", "apel.point_failed"),
    ("decisions_overdue", "apel.point_overdue"),
)
SERVED = {"services": "services", "areas": "service_areas", "before": "services_before"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the assembly: what it is about, the sentence, and the page behind it."""

    subject: str
    sentence: str
    page: str


def assembly(row: Row) -> tuple[Line, ...]:
    """The seven lines, in the order in which they are read out (`apel/week`)."""
    return (
        Line(subject="Kegiatan panti", sentence=_activities(row), page="kegiatan"),
        Line(subject="Nihil dan diam", sentence=_quiet(row), page="kegiatan"),
        Line(subject="Penghuni panti", sentence=_residents(row), page="upt"),
        Line(subject="Laporan masyarakat", sentence=_cases(row), page="penjangkauan"),
        Line(subject="Layanan lapangan", sentence=_services(row), page="hadir"),
        Line(subject="Penyaluran bantuan", sentence=_payments(row), page="penyaluran"),
        Line(subject="Arahan", sentence=_decisions(row), page="rakor"),
    )


def _nothing(subject: str) -> str:
    return say("apel.nothing", subject=subject)


def _activities(row: Row) -> str:
    if absent(row.get("upt")):
        return _nothing("kegiatan UPT/panti")
    late = count(row, "late")
    return say(
        "apel.activities",
        activities=number(count(row, "activities")),
        upt=number(row["upt"]),
        reported=number(row["reported"]),
        late=say("apel.late", late=number(late)) if late else "",
    )


def _quiet(row: Row) -> str:
    if absent(row.get("upt")):
        return _nothing("laporan mingguan UPT/panti")
    nihil, silent = count(row, "nihil"), count(row, "silent")
    if not nihil and not silent:
        return say("apel.quiet_none")
    head = say("apel.quiet", nihil=number(nihil), silent=number(silent))
    if not silent:
        return f"{head}."
    key = "apel.quiet_worst" if silent == 1 else "apel.quiet_longest"
    key = "apel.quiet_never" if absent(row.get("silent_days")) else key
    return f"{head}{say(key, name=str(row['silent_name']), days=number(row.get('silent_days')))}."


def _residents(row: Row) -> str:
    if absent(row.get("residents")):
        return _nothing("penghuni UPT/panti")
    head = say(
        "apel.residents",
        residents=number(row["residents"]),
        month=formats.month(row["residents_month"]),
        expected=number(row["homes_expected"]),
        reported=number(row["homes_reported"]),
    )
    if not count(row, "overfull"):
        return joined(head, say("apel.room"))
    share = formats.percent(row["fullest_pct"], 0)
    return joined(
        head, say("apel.overfull", overfull=number(row["overfull"]), name=str(row["fullest_name"]), share=share)
    )


def _cases(row: Row) -> str:
    if absent(row.get("cases_open")):
        return _nothing("laporan masyarakat")
    return say(
        "apel.cases",
        number=number(row["cases_in"]),
        before=number(row["cases_before"]),
        open=number(row["cases_open"]),
        waiting=number(row["cases_waiting"]),
    )


def _services(row: Row) -> str:
    if absent(row.get("services")):
        return _nothing("layanan lapangan")
    last = row["service_last"]
    counts = {name: number(row[key]) for name, key in SERVED.items()}
    if last < row["last_day"]:
        return say("apel.services_until", day=formats.date(last), **counts)
    return say("apel.services", **counts)


def _payments(row: Row) -> str:
    if absent(row.get("paid")):
        return _nothing("penyaluran bantuan")
    fields = {"paid": number(row["paid"]), "month": formats.month(row["paid_month"]), "failed": number(row["failed"])}
    quota = row.get("quota")
    if quota is None or absent(quota) or quota < row["paid"]:
        return say("apel.payments_alone", **fields)
    return say("apel.payments", **fields, quota=number(quota), held=number(quota - row["paid"]))


def _decisions(row: Row) -> str:
    if absent(row.get("decisions")):
        return _nothing("arahan")
    if not count(row, "decisions_open"):
        return say("apel.decisions_none", number=number(row["decisions"]))
    return say(
        "apel.decisions",
        overdue=number(row["decisions_overdue"]),
        due=number(row["decisions_due"]),
        open=number(row["decisions_open"]),
    )


def opening(row: Row) -> str:
    """The answer of the assembly: which week, and what of its lines needs somebody."""
    if not row:
        return _nothing("apel")
    if all(absent(row.get(name)) for name, _ in POINTS):
        return say("apel.unknown", week=week(row["week"]))
    said = [say(key, number=number(row[name])) for name, key in POINTS if count(row, name)]
    return say("apel.answer", week=week(row["week"]), points=listing(said) or say("apel.calm"))
