"""The line under the title of a public page: whose figures, to when they reach, when they were published."""

from datetime import date

from dashboard.catalogue import Agency
from dashboard.views import formats
from dashboard.views.ui.served import Book, records


def line(agency: Agency, book: Book, until: str) -> str:
    """ "Dinas Sosial … · Data s.d. Sep 2026 · Diterbitkan 22 Nov 2026"."""
    day = published(book)
    parts = [agency.name, f"Data s.d. {until}", f"Diterbitkan {formats.date(day)}" if day else ""]
    return " · ".join(part for part in parts if part)


def published(book: Book) -> date | None:
    """The day on which the shown release was published; None where the file does not say it."""
    facts = {str(row["key"]): row["value"] for row in records(book.rows("data/meta"))}
    said = facts.get("published_at")
    return date.fromisoformat(str(said)[:10]) if said else None
