"""How the public process opens figures: the release that the pointer names, read-only and locked, never a warehouse."""

import functools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from dashboard.catalogue import slugs
from dashboard.errors import NotFoundError, StoreError, WithdrawnError
from dashboard.publication import figures, notices, where
from dashboard.warehouse import access, release
from dashboard.warehouse.connection import Warehouse

TRIES = 5


def offices() -> tuple[str, ...]:
    """The offices that have published something; only the one of `$PANTAU_AGENCY` where it names one."""
    only = os.environ.get("PANTAU_AGENCY")
    known = [slug for slug in slugs() if not only or slug == only]
    return tuple(slug for slug in known if where.pointer(slug).is_file())


def withdrawn() -> dict[str, WithdrawnError]:
    """Office → when and why, for those that show nothing because all that they had published was taken back."""
    only = os.environ.get("PANTAU_AGENCY")
    found = {slug: notices.last(slug) for slug in slugs() if not only or slug == only}
    return {slug: told for slug, told in found.items() if told}


def shown() -> tuple[str, ...]:
    """Those whose release opens; all of them where none does, so that whoever asks for one hears why."""
    bad = broken()
    return tuple(slug for slug in offices() if slug not in bad) or offices()


def broken() -> dict[str, StoreError]:
    """Office → why its release cannot be shown: missing, damaged, or made by another release of the product."""
    found = {}
    for slug in offices():
        try:
            open_public(slug)
        except StoreError as error:
            found[slug] = error
        except NotFoundError:
            continue  # withdrawn meanwhile
    return found


def stem(slug: str) -> str:
    """The stem of the release that is shown; NotFoundError where nothing is published, WithdrawnError where all of it
    was taken back, StoreError where it is odd.
    """
    try:
        found = where.pointer(slug).read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        raise notices.last(slug) or NotFoundError(f"Belum ada data kantor “{slug}” yang diterbitkan.") from None
    if not where.STEM.match(found):
        raise StoreError(f"Penunjuk terbitan kantor “{slug}” tidak sah.")
    return found


def open_public(slug: str) -> Warehouse:
    """The release that is shown, opened once per process and shared; the same record as an open warehouse.

    NotFoundError where nothing is published; StoreError where the file is missing, damaged, of another release of the
    product, or not a public one.
    """
    for _ in range(TRIES):
        found = stem(slug)
        try:
            return open_file(slug, where.file(slug, found))
        except StoreError:
            if stem(slug) == found:
                raise
    return open_file(slug, where.file(slug, stem(slug)))


@functools.lru_cache(maxsize=12)
def open_file(slug: str, path: Path) -> Warehouse:
    """One file of figures; StoreError for anything that does not say of itself that it is public."""
    return _open(slug, path)


@contextmanager
def opened(slug: str, path: Path) -> Iterator[Warehouse]:
    """The same for a while: nothing holds the file afterwards, so that it can be moved."""
    found = _open(slug, path)
    try:
        yield found
    finally:
        found._connection.close()


def _open(slug: str, path: Path) -> Warehouse:
    connection, meta = access.connect(path)
    if meta.get("kind") != figures.KIND:
        connection.close()
        raise StoreError(f"Berkas {path.name} bukan terbitan publik dan tidak dibuka oleh tampilan publik.")
    if meta.get("release") != release.mark():
        connection.close()
        raise StoreError(
            f"Terbitan {meta.get('version', path.stem)} dibuat oleh rilis program yang lain dan tidak dapat dibuka."
            f" Terbitkan ulang sebagai pengguna kantor: pantau build --agency {slug}, lalu pantau publish --agency"
            f" {slug}, lalu pantau publish --agency {slug} --approve 'Nama Lengkap'."
        )
    return Warehouse(
        slug=slug,
        version=meta["version"],
        key=path.stem,
        as_of=date.fromisoformat(meta["as_of"]) if meta["as_of"] else None,
        sample=meta["sample"] == "true",
        path=path,
        content_hash=meta["content_hash"],
        built_at=meta["built_at"],
        _connection=connection,
    )
