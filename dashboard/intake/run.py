"""One run over many files: reads them, has them judged in goes of a few dozen, stages and logs each go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from dashboard.catalogue import Agency
from dashboard.errors import PantauError, UnreadableFileError
from dashboard.intake import log, readers, reading, recipes, staging, units_of_office
from dashboard.intake.batch import Batch, Outcome
from dashboard.intake.excel import Excel
from dashboard.intake.history import Arrival, History
from dashboard.intake.log import Event
from dashboard.intake.lookup import Lookup, Scope
from dashboard.intake.reading import Reading
from dashboard.intake.recipe_writer import to_toml
from dashboard.intake.rejects import Reject
from dashboard.intake.results import ImportResult, Job, Progress, from_event, to_event
from dashboard.intake.staging import Pending

MOST_FILES = 200
MOST_ROWS = 500_000
SHOWN_REJECTS = 20
SHOWN_LINES = 10
TWICE = "Berkas ini diberikan dua kali; yang kedua dilewati."
ELSEWHERE = "Semua baris di luar wilayah kantor ini; tidak ada yang dimuat."


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
    history: History = field(init=False)

    def __post_init__(self) -> None:
        self.active = log.active(self.agency.slug)
        self.next_id = log.next_id(self.agency.slug)
        self.history = History(self.connection, _arrivals(self.agency.slug, self.active))

    def all(self, jobs: Sequence[Job], progress: Progress | None = None) -> list[ImportResult]:
        """The results of all jobs, in their order."""
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
            self.results[number] = [ImportResult(file=job.path.name, refused=str(error))]
        if self.batch and (self.batch.defines_units or len(self.taken) >= MOST_FILES or self.batch.rows >= MOST_ROWS):
            self._commit()

    def _read(self, number: int, job: Job) -> list[ImportResult]:
        """Read a file into the batch; there are results at once only where it is in already."""
        kind = readers.kind_of(job.path)
        if kind == "boundary":
            raise UnreadableFileError(f"{job.path.name} adalah peta batas. Gunakan `pantau boundaries import`.")
        sha = readers.sha256_of(job.path)
        known = [event for event in self.active if event["sha256"] == sha and job.dataset in (None, event["dataset"])]
        if known and not self.restages:
            return [from_event(event) for event in known]
        if {(sha, None), (sha, job.dataset)} & self.seen:
            return [ImportResult(file=job.path.name, sha256=sha, already=True, warnings=(TWICE,))]
        self._add(number, job)
        self.seen.add((sha, job.dataset))
        return []

    def _add(self, number: int, job: Job) -> None:
        recipe = recipes.load(job.recipe) if isinstance(job.recipe, Path) else job.recipe
        read = reading.read_file(self.connection, job.path, dataset=job.dataset, recipe=recipe, excel=self.excel)
        if self.batch is None:
            units = units_of_office.load(self.connection, self.agency)
            self.batch = Batch(self.connection, self.agency, units, self.lookups)
        self.batch.add(number, read)
        self.taken[number] = Taken(job=job, reading=read, received=job.received or date.today())

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
                    columns=_values(outcomes[place]),
                    path=Path(),
                )
                for file, place in places.items()
            }
            found |= {places[file]: count for file, count in self.history.superseded(plan, arrivals).items()}
        return found

    def _result(self, outcome: Outcome, *, id_: int, superseded: int) -> ImportResult:
        one = self.taken[outcome.file]
        source, recipe = one.reading.source, one.reading.recipe
        return ImportResult(
            id=id_, file=source.path.name, sha256=source.sha256, dataset=outcome.plan.dataset.key, recipe=recipe.name,
            received=one.received, sender=one.job.sender or recipe.sender, sample=one.reading.sample,
            columns=outcome.columns, rows=outcome.loaded + outcome.rejected + outcome.outside, loaded=outcome.loaded,
            rejected=outcome.rejected, outside=outcome.outside, totals=outcome.totals, staged=outcome.staged,
            period_from=outcome.period_from, period_to=outcome.period_to, superseded=superseded,
            warnings=(
                *source.notes, *_headings(one.reading, outcome), *outcome.warnings, *_remarks(outcome, superseded)
            ),
            rejects=self._rejects(outcome, source.path.name),
        )  # fmt: skip

    def _rejects(self, outcome: Outcome, name: str) -> tuple[Reject, ...]:
        if not outcome.rejected:
            return ()
        rows = self.connection.execute(f"{outcome.rejects_sql(name)} limit {SHOWN_REJECTS}").fetchall()
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
        pending.copy(source.path, staging.raw_path(slug, source.sha256, source.path.suffix))
        pending.parquet(self.connection, outcome.staged_sql(), staging.staged_path(slug, key, source.sha256))
        if outcome.rejected:
            target = staging.rejects_path(slug, key, source.sha256)
            pending.parquet(self.connection, outcome.rejects_sql(source.path.name, keyed=True), target)

    def _events(self, outcomes: Sequence[Outcome], fresh: Sequence[ImportResult]) -> Iterator[Event]:
        for outcome, result in zip(outcomes, fresh, strict=True):
            yield to_event(result, recipe_text=_recipe_text(self.taken[outcome.file]))


def _recipe_text(one: Taken) -> str:
    """How the file was read, for reading it again; '' where a recipe of `data/recipes/` says it."""
    if isinstance(one.job.recipe, Path):
        return one.job.recipe.read_text(encoding="utf-8")
    ours = one.job.recipe is None and one.reading.recipe.name in {recipe.name for recipe in recipes.known()}
    return "" if ours else to_toml(one.reading.recipe)


def _values(outcome: Outcome) -> tuple[str, ...]:
    """The figures of which a later import takes the place: neither the key nor the words on where they come from."""
    return tuple(name for name in outcome.columns if name not in (*outcome.plan.dataset.natural_key, "source"))


def _headings(reading: Reading, outcome: Outcome) -> list[str]:
    """What is said of lines with one filled cell, so that no line of a file goes unmentioned."""
    lines = [line for table in reading.tables if table.recipe.dataset == outcome.plan.dataset.key
             for line in table.sparse]  # fmt: skip
    if not lines:
        return []
    shown = ", ".join(str(line) for line in lines[:SHOWN_LINES]) + (", …" if len(lines) > SHOWN_LINES else "")
    return [f"{len(lines)} baris hanya berisi satu sel dan dilewati sebagai judul bagian (baris {shown})."]


def _remarks(outcome: Outcome, superseded: int) -> list[str]:
    remarks = [ELSEWHERE] if outcome.outside and not outcome.loaded + outcome.rejected else []
    return remarks + ([f"{superseded} baris menggantikan angka dari berkas sebelumnya."] if superseded else [])


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
