"""From a file as received to the store of an office: read, judged, staged, logged; every row accounted for.

    import_file(path, "musi-banyuasin")            # one file; what refuses it is raised
    import_files(paths, "musi-banyuasin")          # many, quickly; what refuses one stands in its result
    import_jobs(jobs, "musi-banyuasin")            # many, each with its own day of arrival and sender

The log line comes last: until it is on disk, nothing has happened. The same bytes twice change nothing.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from dashboard.catalogue import Agency, agency
from dashboard.errors import PantauError, StoreError
from dashboard.intake import log, readers, recipes, staging, validate
from dashboard.intake.excel import Excel
from dashboard.intake.plan import UNIT_LISTS
from dashboard.intake.recipe import Recipe
from dashboard.intake.results import ImportResult, Job, Progress, now
from dashboard.intake.run import Run
from dashboard.warehouse import machine, writing

__all__ = ["ImportResult", "Job", "import_file", "import_files", "import_jobs", "restage", "withdraw"]
SMALL_BYTES = 5_000_000
RESTAGING = "memuat ulang berkas"


def import_file(  # noqa: PLR0913  (what an operator can say about a file)
    path: Path | str,
    office: Agency | str,
    *,
    dataset: str | None = None,
    recipe: Recipe | Path | None = None,
    received: date | None = None,
    sender: str = "",
    dry_run: bool = False,
    progress: Progress | None = None,
) -> list[ImportResult]:
    """Bring one file in; one result per dataset that it feeds. PantauError says why it is refused."""
    job = Job(path=Path(path), received=received, sender=sender, dataset=dataset, recipe=recipe)
    with _run(office, [job], dry_run=dry_run, progress=progress) as run:
        run.raises = True
        return run.all([job], progress)


def import_files(  # noqa: PLR0913  (the same)
    paths: Iterable[Path | str],
    office: Agency | str,
    *,
    dataset: str | None = None,
    recipe: Recipe | Path | None = None,
    received: date | None = None,
    sender: str = "",
    dry_run: bool = False,
    progress: Progress | None = None,
) -> list[ImportResult]:
    """Bring many files in; one that is refused stands among the results with `refused`, the others are taken."""
    jobs = [Job(path=Path(p), received=received, sender=sender, dataset=dataset, recipe=recipe) for p in paths]
    return import_jobs(jobs, office, dry_run=dry_run, progress=progress)


def import_jobs(
    jobs: Sequence[Job], office: Agency | str, *, dry_run: bool = False, progress: Progress | None = None
) -> list[ImportResult]:
    """Bring many files in, in this order, each with its own day of arrival; see `import_files`."""
    with _run(office, jobs, dry_run=dry_run, progress=progress) as run:
        return run.all(jobs, progress)


def withdraw(office: Agency | str, sha256: str, *, reason: str) -> str:
    """Take a file out of what counts (its bytes stay); the next build is without it. Returns the whole sha256."""
    if not reason.strip():
        raise PantauError("Penarikan memerlukan alasan. Tulis satu kalimat.")
    record = _record(office)
    # A store of an older release as well: a file that can no longer be read must not stand in the way of its migration.
    with writing.alone(record.slug, doing="menarik berkas", migrates=True):
        sha = log.sha_of(record.slug, sha256)
        event = {"event": "withdraw", "id": log.next_id(record.slug), "at": now(), "sha256": sha, "reason": reason}
        log.append(record.slug, [event])
    return sha


def restage(office: Agency | str, *, progress: Progress | None = None) -> int:
    """Make the staged files that are missing again, from the raw files and the log; the number of files read.

    StoreError where a raw file is gone or cannot be read as it was.
    """
    record = _record(office)
    gone = [event for event in log.active(record.slug) if not _is_staged(record.slug, event)]
    if not gone:
        return 0
    with tempfile.TemporaryDirectory(prefix="pantau-") as folder:
        lists_first = sorted(gone, key=lambda event: event["dataset"] not in UNIT_LISTS.values())
        jobs = [_job_of(record.slug, event, Path(folder) / str(n)) for n, event in enumerate(lists_first)]
        with _run(record, jobs, dry_run=False, progress=progress, restages=True) as run:
            results = run.all(jobs, progress)
    for result in results:
        if result.refused:
            raise StoreError(f"{result.file} tidak dapat dimuat ulang dari berkas aslinya: {result.refused}")
    return len(jobs)


def _is_staged(slug: str, event: log.Event) -> bool:
    return staging.staged_path(slug, event["dataset"], event["sha256"]).exists()


def _job_of(slug: str, event: log.Event, folder: Path) -> Job:
    """The job of an import that is in the log, on a copy of the raw file under the name that it came with."""
    raw = staging.find_raw(slug, event["sha256"], Path(event["file"]).suffix)
    if raw is None:
        raise StoreError(f"Berkas asli {event['sha256']} ({event['file']}) hilang. Pulihkan folder raw dari cadangan.")
    if readers.sha256_of(raw) != event.get("raw_sha256", event["sha256"]):
        raise StoreError(
            f"Berkas asli {raw.name} ({event['file']}) rusak: isinya tidak sesuai dengan log. "
            "Pulihkan folder raw dari cadangan."
        )
    folder.mkdir()
    text = event.get("recipe_text", "")
    return Job(
        path=Path(shutil.copyfile(raw, folder / event["file"])),
        received=date.fromisoformat(event["received"]),
        sender=event["sender"],
        dataset=event["dataset"],
        recipe=recipes.parse(text, name=event["recipe"]) if text else None,
        again=event["sha256"],
    )


def _record(office: Agency | str) -> Agency:
    return agency(office) if isinstance(office, str) else office


@contextmanager
def _run(
    office: Agency | str, jobs: Sequence[Job], *, dry_run: bool, progress: Progress | None, restages: bool = False
) -> Iterator["Run"]:
    """A run with its connection and child process, alone on the store; a dry run only looks."""
    record = _record(office)
    doing = "memeriksa berkas" if dry_run else RESTAGING if restages else "menerima berkas"
    with (
        machine.told(doing, record.slug),
        # no place to spill to: rows stand in memory before they pass the door, and may not be written down there
        duckdb.connect(config={"temp_directory": ""}) as connection,
        Excel() as excel,
    ):
        if sum(job.path.stat().st_size for job in jobs if job.path.is_file()) < SMALL_BYTES:
            connection.execute("set threads = 1")  # starting threads costs more than a small file takes
        validate.install(connection)
        if dry_run:
            yield Run(connection, excel, record, dry_run=True)
            return
        with writing.alone(record.slug, doing=doing, said=progress, migrates=restages):
            yield Run(connection, excel, record, dry_run=False, restages=restages)
