"""Whatever stops a publication or a withdrawal: the pointer names a whole release, and the next command settles it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import PantauError
from dashboard.publication import draft as drafting
from dashboard.publication import history, opening, release, settling, shelves, where
from dashboard.publication.draft import Draft
from tests.faults import injection
from tests.publication import fakes, offices
from tests.publication.conftest import FIRST
from tests.publication.offices import BY, SLUG, office, published, said

STEPS = 60
"""More than there are: the first number at which nothing fails ends a test."""


@pytest.fixture
def twice(built: Path, tmp_path: Path) -> Draft:
    """One release is shown, the draft of another is ready."""
    published()
    offices.bring(tmp_path, FIRST | {"16.03.01": 151}, day=date(2026, 9, 9))
    return release.prepare(office(), fakes.tools(), said)


def is_whole(stem: str) -> bool:
    """What the pointer names can be opened, is what was drafted, and has its bundle."""
    opened = opening.open_public(SLUG)
    bundle = where.bundle(SLUG, stem) / "observations.csv"
    return history.shown(SLUG) == stem == opened.path.stem and bundle.stat().st_size > 0


def settled() -> None:
    """The next command looks at the releases."""
    with release.alone(SLUG, doing="membaca terbitan"):
        pass


class Steps:
    """The same store again for each step that fails, until none is left to fail."""

    def __init__(self, home: Path) -> None:
        self.home, self.copy = home, home.with_name("before")
        shutil.copytree(home, self.copy)

    def each(
        self, fault: str, *, lasting: bool = False
    ) -> Iterator[tuple[int, Callable[[Callable[[], object]], bool]]]:
        for step in range(STEPS):
            shutil.rmtree(self.home)
            shutil.copytree(self.copy, self.home)
            tried: list[injection.Saboteur] = []

            def attempt(action: Callable[[], object], at: int = step, heard: list[injection.Saboteur] = tried) -> bool:
                with injection.files(self.home, fault, at=at, lasting=lasting) as saboteur:
                    heard.append(saboteur)
                    try:
                        action()
                    except PantauError:
                        return False
                return True

            yield step, attempt
            if len(tried[0].calls) <= step:
                return
        raise AssertionError("there are more steps than were tried")


@pytest.mark.slow
@pytest.mark.parametrize("crashed", [False, True], ids=["refused", "crashed"])
def test_a_publication_that_fails_at_any_step(
    twice: Draft, built: Path, monkeypatch: pytest.MonkeyPatch, crashed: bool
) -> None:
    first, new = history.shown(SLUG) or "", twice.stem
    if crashed:
        monkeypatch.setattr(release, "_undo", lambda *_: None)
    met: set[str] = set()
    for step, attempt in Steps(built).each("disk full", lasting=crashed):
        done = attempt(lambda: release.publish(twice, BY, fakes.tools()))
        shown = history.shown(SLUG) or ""
        met.add("done" if done else "old" if shown == first else "new")
        assert shown in ({new} if done else {first, new} if crashed else {first}), f"step {step}"
        assert is_whole(shown), f"step {step}"
        settled()
        assert [one.stem for one in history.releases(SLUG)] == ([first] if shown == first else [first, new])
        public = {"current", first, f"{first}.duckdb"} | ({new, f"{new}.duckdb"} if shown == new else set())
        assert {path.name for path in where.folder(SLUG).iterdir()} == public, f"step {step}"
        if shown == first:
            found, why = release.ready(office(), fakes.tools(), said)
            assert (found.stem, found.sha256, why) == (new, twice.sha256, ""), f"step {step}"
        else:
            assert not where.draft(SLUG).exists()
    assert met == {"done", "old", "new"} if crashed else {"done", "old"}
    assert step > 10


@pytest.mark.slow
def test_a_first_publication_that_fails_shows_nothing(built: Path) -> None:
    draft = release.prepare(office(), fakes.tools(), said)
    for step, attempt in Steps(built).each("device error"):
        if attempt(lambda: release.publish(draft, BY, fakes.tools())):
            assert is_whole(draft.stem)
        else:
            assert history.shown(SLUG) is None, f"step {step}"
            assert history.releases(SLUG) == []


def test_a_draft_that_cannot_be_written_leaves_none(built: Path) -> None:
    with pytest.raises(PantauError, match="disk penuh"), injection.files(built, "disk full", at=4, lasting=True):
        release.prepare(office(), fakes.tools(), said)
    settled()
    assert drafting.read(SLUG) is None
    assert [path.name for path in where.private(SLUG).iterdir()] == ["release.lock"]


@pytest.mark.slow
def test_a_withdrawal_that_fails_at_any_step_is_finished(twice: Draft, built: Path) -> None:
    first = history.shown(SLUG) or ""
    release.publish(twice, BY, fakes.tools())
    met: set[bool] = set()
    for step, attempt in Steps(built).each("disk full"):
        done = attempt(lambda: release.unpublish(office(), "keliru", tools=fakes.tools(), said=said))
        met.add(done)
        assert is_whole(history.shown(SLUG) or ""), f"step {step}"
        if not done:
            gone = release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
            assert (gone.version, gone.shown) == ("p0002", "p0001"), f"step {step}"
        assert is_whole(first)
        assert (where.withdrawn(SLUG) / f"{twice.stem}.duckdb").is_file()
        assert [note["version"] for note in settling.tombstones(SLUG)] == ["p0002"]
        assert [event["event"] for event in history.events(SLUG)] == ["publish", "publish", "unpublish"]
        assert {path.name for path in where.folder(SLUG).iterdir()} == {
            "current", first, f"{first}.duckdb", "withdrawn.json",
        }  # fmt: skip
    assert met == {True, False}


def test_the_same_withdrawal_again_takes_no_second_release(twice: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    first = history.shown(SLUG)
    release.publish(twice, BY, fakes.tools())
    moved = settling.place
    monkeypatch.setattr(settling, "place", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(PantauError, match="belum selesai: disk penuh"):
        release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
    monkeypatch.setattr(settling, "place", moved)
    gone = release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
    assert (gone.version, gone.shown, history.shown(SLUG)) == ("p0002", "p0001", first)


def test_a_line_of_the_log_that_was_cut_off_is_no_event(built: Path) -> None:
    published()
    log = where.log(SLUG)
    log.write_bytes(log.read_bytes() + b'{"event": "publish", "st')
    assert len(history.releases(SLUG)) == 1
    published()
    assert [event["id"] for event in history.events(SLUG)] == [1, 2]


def test_a_damaged_line_is_named(built: Path) -> None:
    published()
    log = where.log(SLUG)
    log.write_bytes(b"{rusak\n" + log.read_bytes())
    with pytest.raises(PantauError, match="baris 1"):
        history.releases(SLUG)


def test_a_bundle_in_place_before_the_pointer_is_not_handed_out(twice: Draft) -> None:
    first = history.shown(SLUG) or ""
    seen: list[dict[str, str]] = []

    def look(slug: str) -> None:
        assert where.bundle(slug, twice.stem).is_dir()
        seen.append(shelves.versions(slug))

    release.publish(twice, BY, fakes.tools(modes=look))
    assert seen == [{"p0001": first}, {"p0001": first, "p0002": twice.stem}]
