"""A draft becomes public, and a release is withdrawn: the pointer decides, and it moves last.

    with alone(slug) …            one at a time; what a crash left is settled first
    publish: intention → maps, bundle, figures in place → pointer → line in the log → the draft is gone
    unpublish: intention → pointer → figures and bundle out of public/ → note for the public → line in the log

A publication that did not reach the pointer is undone: nothing comes out that nobody was told of. A withdrawal that
was begun is finished: what somebody wanted gone goes.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.catalogue import Agency
from dashboard.disk import faults, files
from dashboard.disk.lock import Said, exclusive
from dashboard.errors import NotFoundError, PantauError, StoreError
from dashboard.masking import masked
from dashboard.publication import draft as drafting
from dashboard.publication import history, settling, where
from dashboard.publication.draft import Draft
from dashboard.publication.history import Release
from dashboard.publication.tools import Progress, Tools
from dashboard.warehouse import machine

DRAFTING, RELEASING, WITHDRAWING = "menyiapkan terbitan", "menerbitkan", "menarik terbitan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What a withdrawal did: the release, and the version that is shown now (None: nothing is)."""

    version: str
    shown: str | None


def person(name: str) -> str:
    """A name as it is logged; PantauError where it is none."""
    found = " ".join(name.split())
    letters = sum(letter.isalpha() for letter in found)
    if letters < 2 or not found[:1].isalpha() or any(sign.isdigit() for sign in found):  # noqa: PLR2004
        raise PantauError(
            f"“{masked(found)}” bukan nama orang. Sebut nama yang bertanggung jawab: pantau publish … --approve "
            "'Nama Lengkap'"
        )
    return found


@contextlib.contextmanager
def alone(slug: str, *, doing: str, said: Said | None = None) -> Iterator[dict[str, Any]]:
    """Hold the releases of an office, settled; what the machine refuses becomes words.

    Yields the withdrawal that had been interrupted and is finished now; an empty record where there was none.
    """
    with machine.told(doing, slug), exclusive(where.lock(slug), doing=doing, said=said):
        if os.name != "nt":
            where.private(slug).chmod(0o700)
        files.sweep(where.private(slug))
        yield settling.settle(slug)


def prepare(office: Agency, tools: Tools, progress: Progress) -> Draft:
    """A new draft of what is served, in the place of the one before."""
    with alone(office.slug, doing=DRAFTING, said=progress):
        return drafting.make(office, drafting.current(office), tools, progress)


def ready(office: Agency, tools: Tools, progress: Progress) -> tuple[Draft, str]:
    """The draft that was shown, or a new one where that is not what would be published now, and why ("": the same)."""
    with alone(office.slug, doing=DRAFTING, said=progress):
        warehouse = drafting.current(office)
        found = drafting.read(office.slug)
        why = drafting.outdated(found, drafting.identity(office, warehouse))
        if why or found is None:
            found = drafting.make(office, warehouse, tools, progress)
        return found, why


def publish(found: Draft, by: str, tools: Tools, *, said: Said | None = None) -> Release:
    """Release exactly this draft, approved by a person.

    PantauError where the name is none; StoreError where another draft stands in its place meanwhile.
    """
    name, slug = person(by), found.slug
    with alone(slug, doing=RELEASING, said=said):
        there = drafting.read(slug)
        if there is None or (there.stem, there.sha256) != (found.stem, found.sha256):
            raise StoreError("Rancangan yang ditampilkan sudah diganti oleh proses lain. Ulangi perintah ini.")
        spare = _spare(slug)
        try:
            _release(found, name, tools)
        except BaseException:
            with contextlib.suppress(OSError):
                _undo(slug, found.stem, spare)
            raise
        with contextlib.suppress(OSError):  # what is left of the draft goes with the next command
            files.remove([where.draft(slug), *([spare] if spare else [])])
        return history.named(slug, found.stem)


def _spare(slug: str) -> Path | None:
    """A copy of the pointer, made before it is needed: a full disk cannot stand in its way later."""
    pointer = where.pointer(slug)
    if not pointer.exists():
        return None
    spare = files.beside(where.private(slug) / pointer.name)
    spare.write_bytes(pointer.read_bytes())
    return spare


def _undo(slug: str, stem: str, spare: Path | None) -> None:
    """Put the pointer back where the release is not in the log, and the draft into its place."""
    logged = stem in {one.stem for one in history.releases(slug)}
    if history.shown(slug) == stem and not logged:
        if spare is None:
            files.remove([where.pointer(slug)])
        else:
            files.move(spare, where.pointer(slug))
    settling.settle(slug)


def _release(found: Draft, by: str, tools: Tools) -> None:
    slug = found.slug
    settling.write(where.draft(slug) / settling.APPROVAL, {"by": by, "at": settling.now()})
    tools.maps(slug)
    files.make_folder(where.folder(slug))
    settling.place(found.bundle, where.bundle(slug, found.stem))
    settling.place(found.figures, where.file(slug, found.stem))
    tools.modes(slug)
    files.write(where.pointer(slug), f"{found.stem}\n".encode())
    tools.modes(slug)
    record, approval = (
        settling.read(where.draft(slug) / drafting.RECORD),
        settling.read(where.draft(slug) / settling.APPROVAL),
    )
    history.append(slug, settling.event(record, approval))


def unpublish(office: Agency, reason: str, *, tools: Tools, version: str | None = None, said: Said) -> Withdrawn:
    """Withdraw the release that is shown, or the one called `version`; the one before that counts is shown again.

    NotFoundError where there is none; PantauError where it is withdrawn already or the reason, which everybody may
    read, is empty or names somebody.
    """
    slug = office.slug
    if not where.private(slug).is_dir() and not where.pointer(slug).exists():
        raise NotFoundError(f"Belum ada terbitan kantor “{slug}” yang dapat ditarik.")
    with alone(slug, doing=WITHDRAWING, said=said) as finished:
        if finished and version in {None, finished["version"], finished["stem"]}:
            intent = finished  # the same command again: it does not take away a second release
        else:
            intent = _intent(slug, _target(slug, version), _public(slug, reason))
            settling.write(where.private(slug) / settling.WITHDRAWAL, intent)
            try:
                settling.carry_out(slug, intent)
            except OSError as error:
                cause, advice = faults.why(error)
                raise StoreError(
                    f"Penarikan terbitan {intent['version']} belum selesai: {cause}. {advice}, lalu ulangi perintah"
                    " yang sama: penarikan itu diselesaikan."
                ) from error
        tools.modes(slug)
        names = {one.stem: one.version for one in history.releases(slug)}
        now = history.shown(slug)
    return Withdrawn(version=intent["version"], shown=names.get(now, now) if now else None)


def _intent(slug: str, target: Release, reason: str) -> dict[str, Any]:
    """What is to be done, written down before it is begun."""
    if target.withdrawn_at:
        raise PantauError(f"Terbitan {target.version} sudah ditarik pada {target.withdrawn_at:%Y-%m-%d %H:%M} UTC.")
    left = [one for one in history.releases(slug) if one.stem != target.stem and not one.withdrawn_at]
    now = history.shown(slug)
    return {
        "version": target.version,
        "stem": target.stem,
        "at": settling.now(),
        "published_at": target.published_at.isoformat(),
        "reason": reason,
        "shown": (left[-1].stem if left else None) if now == target.stem else now,
    }


def _target(slug: str, version: str | None) -> Release:
    if version is not None:
        return history.named(slug, version)
    stem = history.shown(slug)
    if stem is None:
        raise NotFoundError(f"Tidak ada terbitan kantor “{slug}” yang sedang ditampilkan.")
    return history.named(slug, stem)


def _public(slug: str, reason: str) -> str:
    """The reason as everybody may read it."""
    found = " ".join(reason.split())
    named = sorted({one.by for one in history.releases(slug) if one.by.lower() in found.lower()})
    if not any(letter.isalpha() for letter in found):
        raise PantauError("Sebut alasannya dengan kata-kata: --reason “…”. Alasan itu dibaca umum.")
    if named or masked(found) != found:
        what = f"nama {', '.join(named)}" if named else "nomor identitas"
        raise PantauError(f"Alasan dibaca umum dan tidak boleh memuat {what}. Tulis tanpa menyebut orang.")
    return found
