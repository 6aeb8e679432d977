"""What a release says of itself: whose it is, of when, by which rules; with the licence and the line to cite."""

from dataclasses import dataclass
from datetime import date, datetime

from dashboard import queries
from dashboard.warehouse.connection import Warehouse

SAMPLE = "DATA CONTOH"
SAMPLE_SENTENCE = "DATA CONTOH: angka dibuat untuk peragaan, bukan angka resmi."
LICENCE = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Atribusi 4.0 Internasional (CC BY 4.0)"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/deed.id"
AUDIT = "pantau audit BERKAS|MAP"
"""The command with which anybody tests a release, as every text names it."""
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One release. `published_at` and `as_of` are ISO ("" where the file does not say); the last three its rules."""

    slug: str
    office: str
    short_name: str
    region_code: str
    version: str
    published_at: str
    as_of: str
    sample: bool
    threshold: int
    zeros: bool
    min_width: float

    @property
    def title(self) -> str:
        """ "Data terbuka Dinas Sosial …"."""
        return f"Data terbuka {self.office}" + (f" ({SAMPLE})" if self.sample else "")

    @property
    def day(self) -> date | None:
        """The day of publication; None where the file does not say."""
        return datetime.fromisoformat(self.published_at).date() if self.published_at else None

    @property
    def citation(self) -> str:
        """The line with which to cite the release."""
        day = self.day
        return (
            f"{self.office} ({day.year if day else 'tanpa tahun'}). {self.title}, terbitan {self.version}"
            f"{f', {words(day)}' if day else ''}. Lisensi CC BY 4.0."
        )

    def named(self, name: str, ending: str) -> str:
        """The file name of a table or text; a sample says so in the name."""
        return f"{name}-{SAMPLE.replace(' ', '-')}.{ending}" if self.sample else f"{name}.{ending}"


def words(day: date | str | None) -> str:
    """A day as people write it: "9 Oktober 2026"; "–" for none."""
    if not day:
        return "–"
    found = date.fromisoformat(day[:10]) if isinstance(day, str) else day
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def about(opened: Warehouse) -> About:
    """What the open release says of itself; rules that it does not state are the defaults of the product."""
    facts = queries.run(opened, "data/meta")
    meta = dict(zip(facts["key"], facts["value"], strict=True))
    with opened.cursor() as cursor:
        office = cursor.execute("select name, short_name, region_code from agency").fetchone()
    name, short_name, region_code = office or (opened.slug, opened.slug, "")
    return About(
        slug=opened.slug,
        office=name,
        short_name=short_name,
        region_code=region_code,
        version=opened.version,
        published_at=meta.get("published_at") or "",
        as_of=opened.as_of.isoformat() if opened.as_of else "",
        sample=opened.sample,
        threshold=int(meta.get("threshold") or 11),
        zeros=(meta.get("zeros") or "true").lower() == "true",
        min_width=float(meta.get("min_width") or 5),
    )
