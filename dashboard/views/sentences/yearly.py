"""The answers about programmes that are paid once a year: who, when, and what has accrued until then."""

from dashboard.views import formats
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, capital, count
from dashboard.views.status import status


def answer(row: Row, *, unit: str) -> str:
    """A programme paid once a year (`disbursement/yearly`): who is to be paid or was, when, and what has accrued."""
    fields = {
        "name": str(row["program_name"]),
        "month": formats.month(row["pay_month"]),
        "unit": unit,
        "state": capital(status(row["status"]).word),
    }
    return joined(_people(row, fields), _accrued(row, fields))


def _people(row: Row, fields: dict[str, str]) -> str:
    eligible = row.get("eligible") if not formats.absent(row.get("eligible")) else row.get("quota")
    if not formats.absent(row.get("paid")):
        paid = formats.number(row["paid"])
        if formats.absent(eligible) or not eligible:
            return say("tahunan.dibayar", paid=paid, **fields)
        share = formats.percent(100 * float(row["paid"]) / float(eligible))
        return joined(
            say("tahunan.sesudah", paid=paid, eligible=formats.number(eligible), share=share, **fields), _left(row)
        )
    if formats.absent(eligible):
        return say("tahunan.tanpa_daftar", **fields)
    listed = row.get("listed")
    key = "tahunan.calon" if formats.absent(listed) else "tahunan.sebelum"
    return say(key, eligible=formats.number(eligible), listed=formats.number(listed), **fields)


def _left(row: Row) -> str:
    died, moved = count(row, "died"), count(row, "moved")
    if not died and not moved:
        return ""
    return say("tahunan.berkurang", died=formats.number(died), moved=formats.number(moved))


def _accrued(row: Row, fields: dict[str, str]) -> str:
    accrued = row.get("accrued_idr")
    if formats.absent(accrued):
        return say("tahunan.keadaan", **fields)
    months = formats.number(row["months_elapsed"])
    return say("tahunan.komitmen", months=months, accrued=formats.rupiah_words(accrued), **fields)
