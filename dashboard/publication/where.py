"""Where the releases of an office are: one folder that holds nothing but what everybody may read, one for nobody.

public/current                     names the release that is shown
public/<release>.duckdb            p0003-1f3a9c2e.duckdb
public/<release>/                  the open-data bundle of that release
public/geo/<sha>.json.gz           the maps
public/withdrawn.json              which releases were withdrawn, and why
release/log.jsonl                  who released and withdrew what
release/draft/                     what would be published
release/withdrawn/                 what was
"""

import re
from pathlib import Path

from dashboard import paths

CURRENT, WITHDRAWN = "current", "withdrawn.json"
STEM = re.compile(r"^(p(\d{4,}))-[0-9a-f]{8}$")


def folder(slug: str) -> Path:
    """Everything public of an office."""
    return paths.public_store(slug)


def pointer(slug: str) -> Path:
    """The text file that names the release that is shown; absent where nothing is published."""
    return folder(slug) / CURRENT


def file(slug: str, stem: str) -> Path:
    """The figures of a release."""
    return folder(slug) / f"{stem}.duckdb"


def bundle(slug: str, stem: str) -> Path:
    """The open-data bundle of a release."""
    return folder(slug) / stem


def maps(slug: str) -> Path:
    """The maps that public pages draw."""
    return paths.public_maps(slug)


def withdrawn_note(slug: str) -> Path:
    """What the public is told of releases that were withdrawn: version, moment, reason; absent where none was."""
    return folder(slug) / WITHDRAWN


def private(slug: str) -> Path:
    """What a release needs and nobody outside may read: drafts, the log with names, withdrawn figures."""
    return paths.agency_store(slug) / "release"


def lock(slug: str) -> Path:
    """The lock of whoever drafts, releases or withdraws."""
    return paths.release_lock(slug)


def log(slug: str) -> Path:
    """Who released and withdrew what, when; append-only."""
    return private(slug) / "log.jsonl"


def draft(slug: str) -> Path:
    """What would be published, until a person approves it."""
    return private(slug) / "draft"


def withdrawn(slug: str) -> Path:
    """Figures and bundles that were public once; they are kept because what was out is known."""
    return private(slug) / "withdrawn"
