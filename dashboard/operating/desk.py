"""Work on the offices' stores that the server has in hand: one piece an office, seen by every tab, kept over a refresh.

A `Job` runs its commands one after another in children of the server and then, if something changed, builds. The tab
that asked may close: the job goes on, and who opens the page next sees it. What a crash leaves is the importer's care.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal

from dashboard.errors import BusyError
from dashboard.operating import journal
from dashboard.operating.child import CANCELLED, Child, Ended, Step
from dashboard.operating.uploads import Upload
from dashboard.paths import QUERIES

IMPORT_LIMIT_S = 3600.0
BUILD_LIMIT_S = 1800.0
BUILD_SHARE = 0.5
"""How much of the bar the build takes: about as long as reading a usual month."""

BUILDING = "Membangun versi baru"
OTHER_STAGES = 5
"""What a build tells besides its marts: its title, loading, checks, findings, the content's hash."""

State = Literal["berjalan", "selesai"]
Kind = Literal["impor", "penarikan", "jawaban"]
CHANGES = ("withdrawn", "answered", "retracted")
"""Keys of answers after which the store is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command of a job, and in a few words what it does."""

    title: str
    arguments: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Job:
    """One piece of work on an office. Written by its thread, read by any page.

    `answers` are the JSON answers of its commands in order; `refused` what stopped one of them, with its title;
    `version` the one built afterwards; `error` why the build did not come about.
    """

    slug: str
    kind: Kind
    title: str
    by: str
    commands: Sequence[Command]
    uploads: Sequence[Upload] = ()
    file: str = ""
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    state: State = "berjalan"
    step: Step = field(default_factory=lambda: Step("Menyiapkan", 0.0))
    answers: list[dict[str, Any]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    version: str = ""
    error: str = ""
    cancelled: bool = False
    building: bool = False
    child: Child | None = None

    @property
    def running(self) -> bool:
        """Whether it still works."""
        return self.state == "berjalan"

    @property
    def changed(self) -> bool:
        """Whether the store is another than before, so that a build is due."""
        results = [result for answer in self.answers for result in answer.get("results", ())]
        fresh = any(not result["refused"] and not result["already"] for result in results)
        return fresh or any(key in answer for answer in self.answers for key in CHANGES)

    def run(self) -> None:
        """Carry out the commands, then build; whatever happens, the uploads are removed."""
        try:
            for place, command in enumerate(self.commands):
                if not self.cancelled:
                    self._one(command, place)
            if self.changed:
                self._build()
            journal.note(**self.record())
        except OSError as error:
            self.error = f"{error.strerror or error}."
        finally:
            for upload in self.uploads:
                upload.remove()
            self.state = "selesai"

    def _one(self, command: Command, place: int) -> None:
        share = (1 - BUILD_SHARE) / len(self.commands)

        def heard(step: Step) -> None:
            text = " · ".join(dict.fromkeys(part for part in (command.title, step.text) if part))
            self.step = Step(text, share * (place + (step.share or 0.0)))

        heard(Step(""))
        ended = self._child(command.arguments, IMPORT_LIMIT_S, heard)
        if isinstance(ended.answer, dict):
            self.answers.append(ended.answer)
        elif not ended.good:
            self.refused.append((command.title, ended.error))

    def _build(self) -> None:
        self.building = True

        stages = len(list((QUERIES / "marts").glob("*.sql"))) + OTHER_STAGES
        told: set[str] = set()

        def heard(step: Step) -> None:
            told.add(step.text)
            self.step = Step(BUILDING, 1 - BUILD_SHARE + BUILD_SHARE * min(len(told) / stages, 1.0))

        heard(Step(BUILDING))
        ended = self._child(("build", "--agency", self.slug, "--json"), BUILD_LIMIT_S, heard)
        self.version = str(ended.answer[self.slug]) if ended.good and isinstance(ended.answer, dict) else ""
        self.error = "" if self.version else ended.error

    def _child(self, arguments: Sequence[str], limit_s: float, heard: Callable[[Step], None]) -> Ended:
        self.child = Child(arguments, limit_s, heard)
        if self.cancelled and not self.building:
            self.child.reason = CANCELLED
        return self.child.run()

    def record(self) -> dict[str, Any]:
        """What the journal keeps: who, what, which files by their hashes, and the version that came of it."""
        results = [result for answer in self.answers for result in answer.get("results", ())]
        shas = [answer["withdrawn"] for answer in self.answers if "withdrawn" in answer]
        return {
            "by": self.by,
            "agency": self.slug,
            "what": self.kind,
            "files": [command.title for command in self.commands],
            "sha256": shas + list(dict.fromkeys(r["sha256"] for r in results if not r["refused"] and not r["already"])),
            "version": self.version,
        }

    def cancel(self) -> None:
        """Stop before the next file; a file that is in stays in, and a build goes on to its end."""
        self.cancelled = True
        if not self.building and self.child:
            self.child.stop()


@dataclass(slots=True)
class Desk:
    """The jobs of one server by office: the one that runs, or the last one until somebody puts it away."""

    jobs: dict[str, Job] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    closed: bool = False

    def begin(self, job: Job) -> None:
        """Start a job beside the caller; BusyError while another works on the same office."""
        with self.lock:
            if self.closed:
                raise BusyError(
                    "Server sedang berhenti; tidak ada yang diimpor. Coba lagi sesudah server hidup kembali."
                )
            before = self.jobs.get(job.slug)
            if before and before.running:
                raise BusyError(f"{before.title} sedang berjalan, dimulai oleh {before.by}. Tunggu sampai selesai.")
            self.jobs[job.slug] = job
        threading.Thread(target=job.run, name=f"job-{job.slug}", daemon=True).start()

    def job(self, slug: str) -> Job | None:
        """The job of an office, running or ended."""
        return self.jobs.get(slug)

    def put_away(self, slug: str) -> None:
        """Forget a job that has ended."""
        with self.lock:
            job = self.jobs.get(slug)
            if job and not job.running:
                del self.jobs[slug]

    def close(self) -> None:
        """The server stops: end the children and remove the uploads; the stores stay whole."""
        self.closed = True
        for job in self.jobs.values():
            if job.running:
                job.cancelled = True
                if job.child:
                    job.child.stop()
            for upload in job.uploads:
                upload.remove()


@cache
def desk() -> Desk:
    """The desk of this process."""
    return Desk()
