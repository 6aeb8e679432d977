"""Where the releases of an office are: one folder that holds nothing but what everybody may read.

public/current                     names the release that is shown
public/<release>.duckdb            p0003-1f3a9c2e.duckdb
public/<release>/                  the open-data bundle of that release
public/geo/<sha>.json.gz           the maps
"""

import re
from pathlib import Path

from dashboard import paths

STEM = re.compile(r"^(p(\d{4,}))-[0-9a-f]{8}$")


def folder(slug: str) -> Path:
    """Everything public of an office."""
    return paths.public_store(slug)


def pointer(slug: str) -> Path:
    """The text file that names the release that is shown; absent where nothing is published."""
    return folder(slug) / "current"


def file(slug: str, stem: str) -> Path:
    """The figures of a release."""
    return folder(slug) / f"{stem}.duckdb"


def bundle(slug: str, stem: str) -> Path:
    """The open-data bundle of a release."""
    return folder(slug) / stem


def maps(slug: str) -> Path:
    """The maps that public pages draw."""
    return paths.public_maps(slug)
