"""CHANGELOG.md and the table of corrections: what each release of the office changed, newest first.

A public file made before releases were listed in it (no tables `publications` and `corrections`) is a first release.
"""

from dataclasses import dataclass
from datetime import date, datetime

from dashboard.publication.bundle.about import SAMPLE_SENTENCE, About, words
from dashboard.publication.bundle.standards import PERIODS
from dashboard.publication.bundle.tables import present
from dashboard.warehouse.connection import Warehouse

LISTED = 200  # corrections of a release that the text names; all of them are in the table
FIRST = "Terbitan pertama."
UNCHANGED = "Tidak ada angka terbitan sebelumnya yang berubah."


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release as the public file lists it."""

    version: str
    published_at: str
    as_of: str
    note: str
    withdrawn_at: str


def releases(opened: Warehouse) -> tuple[Release, ...]:
    """Every release that the file knows of, newest first."""
    if not present(opened, "publications"):
        return ()
    with opened.cursor() as cursor:
        rows = cursor.execute(
            "select version, published_at, as_of, note, withdrawn_at from publications order by version desc"
        ).fetchall()
    return tuple(
        Release(version=version, published_at=_iso(at), as_of=_iso(day), note=note or "", withdrawn_at=_iso(gone))
        for version, at, day, note, gone in rows
    )


def corrections(opened: Warehouse) -> list[tuple[str, str]]:
    """Every correction that the file knows of: release and sentence, in the order of its figures."""
    if not present(opened, "corrections"):
        return []
    with opened.cursor() as cursor:
        rows = cursor.execute(
            "select version, coalesce(named.label, indicator), coalesce(unit_name, unit_code), period, period_kind,"
            " program_code, part, words"
            " from corrections left join (select indicator, label from catalogue_indicators) as named using (indicator)"
            " order by version, indicator, unit_kind, unit_code, period, period_kind, program_code, part, words"
        ).fetchall()
    return [(row[0], _sentence(*row[1:])) for row in rows]


def _sentence(label: str, unit: str, period: date, kind: str, program: str, part: str, said: str) -> str:
    """Which figure, then what became of it: "Dibayar, Sangatta Utara, PKH, bulanan mulai …: Dikoreksi: semula …"."""
    narrower = [word for word in (program, part) if word != "*"]
    return f"{', '.join([label, unit, *narrower, f'{PERIODS[kind]} mulai {words(period)}'])}: {said}"


def changelog(opened: Warehouse, found: About) -> str:
    """CHANGELOG.md of the open release, as Markdown."""
    listed = releases(opened)
    own = Release(version=found.version, published_at=found.published_at, as_of=found.as_of, note="", withdrawn_at="")
    if found.version not in {release.version for release in listed}:
        listed = (own, *listed)
    said: dict[str, list[str]] = {}
    for version, sentence in corrections(opened):
        said.setdefault(version, []).append(sentence)
    lines = ["# Riwayat terbitan", "", f"{found.title}. Terbitan terbaru di atas."]
    lines += ["", f"**{SAMPLE_SENTENCE}**"] if found.sample else []
    for release in listed:
        lines += _release(release, said.get(release.version, []), first=release is listed[-1])
    return "\n".join(lines) + "\n"


def _release(release: Release, said: list[str], *, first: bool) -> list[str]:
    paragraphs = [f"## {release.version} ({words(release.published_at)})"]
    paragraphs += [f"Berkas terbaru yang masuk: {words(release.as_of)}."] if release.as_of else []
    paragraphs += [f"Ditarik {words(release.withdrawn_at)}; jangan dipakai lagi."] if release.withdrawn_at else []
    paragraphs += [release.note or FIRST] if release.note or first else []
    if said:
        listed = [f"- {sentence}" for sentence in said[:LISTED]]
        listed += [f"- … dan {len(said) - LISTED} lainnya, di tabel koreksi."] if len(said) > LISTED else []
        paragraphs += [f"Angka yang berubah sejak terbitan sebelumnya: {len(said)}.", "\n".join(listed)]
    elif not first:
        paragraphs.append(UNCHANGED)
    return [line for paragraph in paragraphs for line in ("", paragraph)]


def _iso(moment: datetime | date | str | None) -> str:
    if moment is None:
        return ""
    return moment if isinstance(moment, str) else moment.isoformat()
