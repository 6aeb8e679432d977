"""The way of a file that does not fit into memory: looked at, received through the door, judged, stored, logged."""
# ruff: noqa: S608  (columns are the catalogue's, paths pass `literal`)

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import duckdb

from dashboard.catalogue import Agency
from dashboard.disk import files
from dashboard.intake import (
    batch,
    door,
    kept,
    large,
    persons,
    readers,
    reading,
    rejects,
    remarks,
    rollup,
    staging,
    streamed,
)
from dashboard.intake.history import Arrival, figures
from dashboard.intake.layout import HEAD_ROWS, TAIL_ROWS
from dashboard.intake.lookup import Lookup, Scope
from dashboard.intake.plan import Plan
from dashboard.intake.readers import Source
from dashboard.intake.reading import Opened
from dashboard.intake.recipe import Recipe
from dashboard.intake.results import ImportResult, Job, Progress
from dashboard.intake.sql import literal
from dashboard.intake.staging import Pending
from dashboard.intake.watching import Watch
from dashboard.masking import MASK, masked
from dashboard.paths import agency_store

LARGE_ROWS = 300_000
RAW = "_raw_0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """For whom a file is read: the office, its own lists of codes, what lookups already know, what came before."""

    agency: Agency
    units: Mapping[str, Mapping[str, str]]
    lookups: dict[Scope, Lookup]
    arrivals: Mapping[str, Sequence[Arrival]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What became of a large file; `raw_sha256`: of the table of text that is kept in place of the file's own bytes."""

    result: ImportResult
    recipe: Recipe
    raw_sha256: str


def is_large(connection: duckdb.DuckDBPyConnection, job: Job) -> bool:
    """Whether the file is better streamed than held in memory."""
    if job.again and kept.is_kept(job.path):
        return kept.rows(connection, job.path) >= LARGE_ROWS
    return streamed.is_large(job.path)


@dataclass(slots=True, kw_only=True)
class Large:
    """One large file on its way. `work`: a folder of its own inside the store, gone when it is done."""

    job: Job
    recipe: Recipe | None
    work: Path
    connection: duckdb.DuckDBPyConnection
    watch: Watch
    opened: Opened
    file: streamed.Large | None

    @property
    def received(self) -> Path:
        """The table of text after the door."""
        return self.work / "received.parquet" if self.file else self.job.path

    def chosen(self) -> Recipe:
        """The recipe that reads the file; RecipeError or QuestionsOpenError where there is none."""
        found = reading.choose(self.opened, dataset=self.job.dataset, recipe=self.recipe)
        reading.require_closed(found)
        return found

    def receive(self, recipe: Recipe) -> str:
        """Let the rows in through the door; which secret was used (`persons.fingerprint`), '' where none was."""
        guard = reading.guards(self.opened, recipe).get("", door.Guard(header=self._header()))
        secret = persons.key() if guard.hashed and self.file else b""
        if self.file:
            one = streamed.Pass(guard=guard, secret=secret, target=self.received, watch=self.watch)
            with large.on_the_way_in(self.connection):
                streamed.receive(self.connection, self.file, one)
            view = kept.body_sql(self.connection, self.received, "")
            self.connection.execute(f"create temp view {RAW} as {view}").fetchall()
        return persons.fingerprint(secret) if secret else ""

    def _header(self) -> int:
        return max((max(frame.header_rows, default=0) for frame in self.opened.frames.values()), default=0)

    def holds_persons(self, recipe: Recipe) -> bool:
        """Whether the file's own bytes must not be kept."""
        if door.of_persons(recipe) or not self.file:
            return True
        head = kept.head(self.connection, self.received)
        return any(MASK in cells for cells in head) or bool(
            self.connection.execute(f"select 1 from {RAW} where masked limit 1").fetchall()
        )


def bring(  # noqa: PLR0913  (what an import needs)
    job: Job,
    office: Office,
    *,
    sha256: str,
    recipe: Recipe | None,
    id_: int,
    pending: Pending,
    progress: Progress | None,
    dry_run: bool = False,
) -> Brought | None:
    """Judge a large file and prepare what the store keeps of it (`pending`); None where it has to be held in memory."""
    folder = Path(gettempdir()) if dry_run else agency_store(office.agency.slug)
    folder.mkdir(parents=True, exist_ok=True)
    name = masked(job.path.name)
    with (
        TemporaryDirectory(prefix=".large-", suffix=files.PART, dir=folder) as work,
        large.connection_in(Path(work)) as connection,
    ):
        this = _look(job, recipe, Path(work), connection, Watch(name, progress), sha256=sha256)
        chosen = this.chosen()
        if not large.takes(chosen):
            return None
        secret = this.receive(chosen)
        (tidied,) = reading.tidy_tables(connection, this.opened, chosen, stored=False)
        reader = batch.Batch(connection, office.agency, office.units, office.lookups)
        plan = reader.view(tidied)
        judge = large.Judge(
            connection=connection, plan=plan, name=name, staged=Path(work) / "staged.parquet",
            reasons=Path(work) / "rejects.parquet", watch=this.watch,
        )  # fmt: skip
        verdict = judge.judge()
        source, persons_inside = this.opened.source, this.holds_persons(chosen)
        day, before = job.received or date.today(), office.arrivals.get(plan.dataset.key, ())
        replaced = superseded(connection, plan, judge.staged, before, day)
        result = ImportResult(
            id=id_, file=name, sha256=source.sha256, dataset=plan.dataset.key, recipe=chosen.name,
            received=day, sender=job.sender or chosen.sender, sample=this.opened.sample,
            columns=rollup.staged_columns(plan), rows=verdict.rows, loaded=verdict.loaded, rejected=verdict.rejected,
            outside=verdict.outside, totals=verdict.totals, staged=verdict.loaded, period_from=verdict.period_from,
            period_to=verdict.period_to, superseded=replaced, person_key=secret,
            warnings=(
                *source.notes, *remarks.headings(tidied.sparse), *verdict.warnings,
                *remarks.fate(
                    inside=verdict.loaded + verdict.rejected, outside=verdict.outside, superseded=replaced
                ),
            ),
            rejects=tuple(rejects.read(judge.reasons, most=rejects.told(dry_run=dry_run))) if verdict.rejected else (),
        )  # fmt: skip
        raw = readers.sha256_of(this.received) if persons_inside else ""
        if not dry_run:
            _prepare(pending, office.agency.slug, this, judge, result, keep_table=persons_inside)
    return Brought(result=result, recipe=chosen, raw_sha256=raw)


def _look(  # noqa: PLR0913
    job: Job, recipe: Recipe | None, work: Path, connection: duckdb.DuckDBPyConnection, watch: Watch, *, sha256: str
) -> Large:
    """The file with its first and last rows; rows that the store keeps as a table are there already."""
    file, source = None, Source(path=job.path, sha256=sha256, kind="kept")
    if job.again and kept.is_kept(job.path):
        connection.execute(f"create temp view {RAW} as {kept.raw_sql(connection, job.path, '')}").fetchall()
        heads = readers.rows(connection, RAW, first=HEAD_ROWS, last=TAIL_ROWS)
        body = kept.body_sql(connection, job.path, "")
        connection.execute(f"create or replace temp view {RAW} as {body}").fetchall()
    else:
        file = streamed.look(job.path, sha256=sha256)
        source, heads = file.source, list(file.rows)
    opened = reading.opened(source, {"": RAW}, {"": heads})
    return Large(job=job, recipe=recipe, work=work, connection=connection, watch=watch, opened=opened, file=file)


def _prepare(  # noqa: PLR0913
    pending: Pending, slug: str, this: Large, judge: large.Judge, result: ImportResult, *, keep_table: bool
) -> None:
    """Move what was written out of the working folder, each file beside its place in the store."""
    sha, key = result.sha256, result.dataset
    pending.adopt(judge.staged, staging.staged_path(slug, key, sha))
    if result.rejected:
        pending.adopt(judge.reasons, staging.rejects_path(slug, key, sha))
    if not keep_table:
        pending.copy(this.job.path, staging.raw_path(slug, sha, this.job.path.suffix))
    elif this.file:
        pending.adopt(this.received, staging.kept_path(slug, sha))


def superseded(
    connection: duckdb.DuckDBPyConnection, plan: Plan, staged: Path, before: Sequence[Arrival], received: date
) -> int:
    """How many staged rows replace figures that came before."""
    own = set(figures(plan.dataset, rollup.staged_columns(plan)))
    older = [a for a in before if a.received <= received and a.path.exists() and own & set(a.columns)]
    if not older:
        return 0
    keys = ", ".join(f'"{name}"' for name in plan.dataset.natural_key)
    paths = ", ".join(literal(str(arrival.path)) for arrival in older)
    same = " and ".join(f's."{name}" is not distinct from o."{name}"' for name in plan.dataset.natural_key)
    query = (
        f"select count(*) from (select {keys} from read_parquet({literal(str(staged))})) as s semi join"
        f" (select {keys} from read_parquet([{paths}], union_by_name = true)) as o on {same}"
    )
    [(count,)] = connection.execute(query).fetchall()
    return int(count)
