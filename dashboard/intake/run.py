"""One run over many files: reads them, has them judged in goes of a few dozen, stages and logs each go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import duckdb

from dashboard import paths
from dashboard.catalogue import Agency
from dashboard.errors import PantauError, StoreError, UnreadableFileError
from dashboard.intake import (
    kept,
    large_import,
    log,
    readers,
    reading,
    recipe_writer,
    recipes,
    rejects,
    remarks,
    staging,
    units_of_office,
)
from dashboard.intake.batch import Batch, Outcome
from dashboard.intake.excel import Excel
from dashboard.intake.history import Arrival, History, figures
from dashboard.intake.log import Event
from dashboard.intake.lookup import Lookup, Scope
from dashboard.intake.reading import Reading
from dashboard.intake.recipe import Recipe
from dashboard.intake.rejects import Reject
from dashboard.intake.results import ImportResult, Job, Progress, from_event, to_event
from dashboard.intake.staging import Pending
from dashboard.masking import masked

MOST_FILES = 200
MOST_ROWS = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file that was read and waits to be judged."""

    job: Job
    reading: Reading
    received: date


@dataclass(slots=True)
class Run:
    """The state of a run. `raises`: a refused file ends the run with its error instead of standing in a result.

    `restages`: files that are in already are staged again, from their raw bytes; the log is left alone.
    """

    connection: duckdb.DuckDBPyConnection
    excel: Excel
    agency: Agency
    dry_run: bool = False
    raises: bool = False
    restages: bool = False
    results: dict[int, list[ImportResult]] = field(default_factory=dict)
    taken: dict[int, Taken] = field(default_factory=dict)
    seen: set[tuple[str, str | None]] = field(default_factory=set)
    active: list[Event] = field(default_factory=list)
    lookups: dict[Scope, Lookup] = field(default_factory=dict)
    next_id: int = 1
    batch: Batch | None = None
    progress: Progress | None = None
    raw_sha256: dict[str, str] = field(default_factory=dict)
    history: History = field(init=False)

    def __post_init__(self) -> None:
        self.active = log.active(self.agency.slug)
        self.next_id = log.next_id(self.agency.slug)
        self.history = History(self.connection, _arrivals(self.agency.slug, self.active))

    def all(self, jobs: Sequence[Job], progress: Progress | None = None) -> list[ImportResult]:
        """The results of all jobs, in their order."""
        self.progress = progress
        for number, job in enumerate(jobs):
            if progress:
                progress(job.path.name, number, len(jobs))
            self._take(number, job)
        self._commit()
        return [result for number in range(len(jobs)) for result in self.results[number]]

    def _take(self, number: int, job: Job) -> None:
        try:
            self.results[number] = self._read(number, job)
        except PantauError as error:
            if self.raises:
                raise
            refused = masked(str(error))
            self.results[number] = [ImportResult(file=masked(job.path.name), refused=refused)]
        if self.batch and (self.batch.defines_units or len(self.taken) >= MOST_FILES or self.batch.rows >= MOST_ROWS):
            self._commit()

    def _read(self, number: int, job: Job) -> list[ImportResult]:
        """Read a file into the batch; there are results at once only where it is in already."""
        if not job.again and readers.kind_of(job.path) == "boundary":
            raise UnreadableFileError(f"{job.path.name} adalah peta batas. Gunakan `pantau boundaries import`.")
        sha = job.again or readers.sha256_of(job.path)
        known = [event for event in self.active if event["sha256"] == sha and job.dataset in (None, event["dataset"])]
        if known and not self.restages:
            return [from_event(event) for event in known]
        if {(sha, None), (sha, job.dataset)} & self.seen:
            return [ImportResult(file=masked(job.path.name), sha256=sha, already=True, warnings=(remarks.TWICE,))]
        at_once = self._add(number, job, sha)
        self.seen.add((sha, job.dataset))  # not what was refused: the same bytes under another name are refused too
        return at_once

    def _add(self, number: int, job: Job, sha: str) -> list[ImportResult]:
        """Read a file into the batch; there is a result at once only where it does not fit into one."""
        recipe = recipes.load(job.recipe) if isinstance(job.recipe, Path) else job.recipe
        streamed = self._stream(job, recipe, sha) if large_import.is_large(self.connection, job) else None
        if streamed:
            return [streamed]
        read = reading.read_file(
            self.connection, job.path, dataset=job.dataset, recipe=recipe, excel=self.excel, again=job.again
        )
        self._require_same_key(read.key)
        if self.batch is None:
            units = units_of_office.load(self.connection, self.agency)
            self.batch = Batch(self.connection, self.agency, units, self.lookups)
        self.batch.add(number, read)
        read = replace(read, kept=self._set_aside(number, read.kept))
        self.taken[number] = Taken(job=job, reading=read, received=job.received or date.today())
        return []

    def _stream(self, job: Job, recipe: Recipe | None, sha: str) -> ImportResult | None:
        """Bring in a file that does not fit into memory, by itself; None where its layout does not allow that."""
        self._commit()
        office = large_import.Office(
            agency=self.agency,
            units=units_of_office.load(self.connection, self.agency),
            lookups=self.lookups,
            arrivals=self.history.arrivals,
        )
        pending = Pending()
        try:
            brought = large_import.bring(
                job, office, sha256=sha, recipe=recipe, id_=self.next_id, pending=pending, progress=self.progress,
                dry_run=self.dry_run,
            )  # fmt: skip
            if brought is None:
                return None
            result = brought.result
            self._require_same_key(result.person_key)
            if not self.dry_run:
                pending.publish()
        finally:
            pending.discard()
        if not self.dry_run and not self.restages:
            text = recipe_writer.logged(job.recipe, brought.recipe, as_table=bool(brought.raw_sha256))
            log.append(self.agency.slug, [to_event(result, recipe_text=text, raw_sha256=brought.raw_sha256)])
        self.next_id += 1
        return result

    def _require_same_key(self, used: str) -> None:
        """A person is counted once only while all files of an office are hashed with one secret."""
        before = next((event["person_key"] for event in self.active if event.get("person_key")), used)
        if used and used != before:
            raise StoreError(
                f"Kunci NIK ({paths.person_key()}) bukan kunci yang dipakai untuk berkas sebelumnya: orang yang sama"
                " akan terhitung dua kali. Pulihkan kunci lama, atau tarik berkas pembayaran yang lama dahulu."
            )

    def _set_aside(self, number: int, kept_tables: Mapping[str, str]) -> dict[str, str]:
        """Raw tables that will be kept, under names of their own: the next file is read into the same ones."""
        aside = {}
        for place, (sheet, table) in enumerate(kept_tables.items()):
            aside[sheet] = f"_kept_{number}_{place}"
            self.connection.execute(f"alter table {table} rename to {aside[sheet]}").fetchall()
        return aside

    # -- one go --------------------------------------------------------------------------------------------------

    def _commit(self) -> None:
        """Judge what was read, store it, log it: in this order, so that a crash leaves nothing half done."""
        if self.batch is None:
            return
        outcomes = self.batch.judge()
        superseded = self._superseded(outcomes)
        fresh = [
            self._result(outcome, id_=self.next_id + place, superseded=superseded.get(place, 0))
            for place, outcome in enumerate(outcomes)
        ]
        if not self.dry_run:
            self._store(outcomes)
        if not self.dry_run and not self.restages:
            log.append(self.agency.slug, list(self._events(outcomes, fresh)))
        for outcome, result in zip(outcomes, fresh, strict=True):
            self.results[outcome.file].append(result)
        self.next_id += len(outcomes)
        for table in (table for one in self.taken.values() for table in one.reading.kept.values()):
            self.connection.execute(f"drop table if exists {table}").fetchall()
        self.batch.close()
        self.batch, self.taken = None, {}

    def _superseded(self, outcomes: Sequence[Outcome]) -> dict[int, int]:
        """By place among the outcomes: how many of its rows replace figures that came before."""
        found: dict[int, int] = {}
        for plan in {outcome.plan.number: outcome.plan for outcome in outcomes}.values():
            places = {o.file: place for place, o in enumerate(outcomes) if o.plan.number == plan.number}
            arrivals = {
                file: Arrival(
                    id=self.next_id + place,
                    received=self.taken[file].received,
                    columns=figures(plan.dataset, outcomes[place].columns),
                    path=Path(),
                )
                for file, place in places.items()
            }
            found |= {places[file]: count for file, count in self.history.superseded(plan, arrivals).items()}
        return found

    def _result(self, outcome: Outcome, *, id_: int, superseded: int) -> ImportResult:
        one = self.taken[outcome.file]
        source, recipe = one.reading.source, one.reading.recipe
        own = [table for table in one.reading.tables if table.recipe.dataset == outcome.plan.dataset.key]
        return ImportResult(
            id=id_, file=masked(source.path.name), sha256=source.sha256,
            dataset=outcome.plan.dataset.key, recipe=recipe.name,
            received=one.received, sender=one.job.sender or recipe.sender, sample=one.reading.sample,
            columns=outcome.columns, rows=outcome.loaded + outcome.rejected + outcome.outside, loaded=outcome.loaded,
            rejected=outcome.rejected, outside=outcome.outside, totals=outcome.totals, staged=outcome.staged,
            period_from=outcome.period_from, period_to=outcome.period_to, superseded=superseded,
            warnings=(
                *source.notes, *remarks.headings([line for table in own for line in table.sparse]), *outcome.warnings,
                *remarks.fate(
                    inside=outcome.loaded + outcome.rejected, outside=outcome.outside, superseded=superseded
                ),
            ),
            rejects=self._rejects(outcome, masked(source.path.name)), person_key=one.reading.key,
        )  # fmt: skip

    def _rejects(self, outcome: Outcome, name: str) -> tuple[Reject, ...]:
        if not outcome.rejected:
            return ()
        most = rejects.told(dry_run=self.dry_run)
        rows = self.connection.execute(f"{outcome.rejects_sql(name)} limit {most}").fetchall()
        return tuple(Reject(*row) for row in rows)

    def _store(self, outcomes: Sequence[Outcome]) -> None:
        pending = Pending()
        try:
            for outcome in outcomes:
                self._write(pending, outcome)
            pending.publish()
        finally:
            pending.discard()

    def _write(self, pending: Pending, outcome: Outcome) -> None:
        source, key = self.taken[outcome.file].reading.source, outcome.plan.dataset.key
        slug = self.agency.slug
        self._write_raw(pending, self.taken[outcome.file].reading)
        pending.parquet(self.connection, outcome.staged_sql(), staging.staged_path(slug, key, source.sha256))
        if outcome.rejected:
            target = staging.rejects_path(slug, key, source.sha256)
            pending.parquet(self.connection, outcome.rejects_sql(masked(source.path.name), keyed=True), target)

    def _write_raw(self, pending: Pending, read: Reading) -> None:
        """The file as received, or, where its bytes hold something about persons, the table of text."""
        source, slug = read.source, self.agency.slug
        if not read.kept:
            pending.copy(source.path, staging.raw_path(slug, source.sha256, source.path.suffix))
        elif source.kind != "kept":
            target = staging.kept_path(slug, source.sha256)
            pending.parquet(self.connection, kept.query(read.kept), target)
            self.raw_sha256[source.sha256] = readers.sha256_of(pending.written(target))

    def _events(self, outcomes: Sequence[Outcome], fresh: Sequence[ImportResult]) -> Iterator[Event]:
        for outcome, result in zip(outcomes, fresh, strict=True):
            one = self.taken[outcome.file]
            text = recipe_writer.logged(one.job.recipe, one.reading.recipe, as_table=bool(one.reading.kept))
            yield to_event(result, recipe_text=text, raw_sha256=self.raw_sha256.get(result.sha256, ""))


def _arrivals(slug: str, events: Sequence[Event]) -> Mapping[str, list[Arrival]]:
    found: dict[str, list[Arrival]] = {}
    for event in events:
        arrival = Arrival(
            id=event["id"],
            received=date.fromisoformat(event["received"]),
            columns=tuple(event["columns"]),
            path=staging.staged_path(slug, event["dataset"], event["sha256"]),
        )
        found.setdefault(event["dataset"], []).append(arrival)
    return found
