"""Which shape a store has: a number in `format.json`, so that another release reads it rightly or says that it cannot.

1  no mark: versions without a random part in their file's name, log lines without `left` (release 0.1)
2  today's
"""

import json
from pathlib import Path

from dashboard.disk import files
from dashboard.errors import StoreError
from dashboard.paths import agency_store
from dashboard.warehouse import imports

FORMAT = 2
UNMARKED = 1


def path(slug: str) -> Path:
    """The file with the mark."""
    return agency_store(slug) / "format.json"


def found(slug: str) -> int:
    """The number of the store's shape; today's where nothing has come in yet. StoreError where the mark is damaged."""
    try:
        number = json.loads(path(slug).read_bytes())["format"]
    except FileNotFoundError:
        return UNMARKED if imports.has_data(slug) else FORMAT
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{path(slug)} rusak. Hapus berkas itu, lalu: pantau build --agency {slug}") from error
    if not isinstance(number, int) or number < UNMARKED:
        raise StoreError(f"{path(slug)} menyebut bentuk “{number}”, yang tidak ada. Pulihkan dari cadangan.")
    return number


def require(slug: str) -> None:
    """StoreError unless the store has today's shape: an older one is migrated first, a newer one needs its release."""
    number = found(slug)
    if number < FORMAT:
        raise StoreError(
            f"Penyimpanan kantor “{slug}” dibuat oleh rilis lama (bentuk {number}, sekarang {FORMAT}). "
            f"Perbarui dahulu: pantau build --agency {slug}"
        )
    require_known(slug)


def require_known(slug: str) -> None:
    """StoreError where the store was written by a newer release."""
    number = found(slug)
    if number > FORMAT:
        raise StoreError(
            f"Penyimpanan kantor “{slug}” ditulis oleh rilis yang lebih baru (bentuk {number}; rilis ini mengenal "
            f"sampai {FORMAT}). Tidak ada yang diubah. Pasang rilis yang baru itu."
        )


def mark(slug: str) -> None:
    """Say that the store has today's shape."""
    if not path(slug).exists() or found(slug) != FORMAT:
        files.write(path(slug), json.dumps({"format": FORMAT}).encode() + b"\n")
