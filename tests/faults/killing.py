"""SIGKILL in the middle of an operation, again and again on one store, and what must hold after each.

Half of the kills fall at a moment drawn at random, half at a step on the disk drawn at random: the time between two
writes is short, and a clock alone would hardly ever hit it.
"""

import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from dashboard.warehouse import imports, versions
from tests.faults import injection, office, operations

PRELOAD = [
    "tests.faults.operations", "dashboard.warehouse.build", "dashboard.intake.migration", "dashboard.geo.tiles",
    "dashboard.geo.layers", "dashboard.geo.boundaries",
]  # fmt: skip
STEPS = {"import and build": 44, "build": 20, "withdraw and build": 28, "rollback": 12, "boundaries": 33}
"""About how many steps on the disk each has; one more than there are lets it finish, which does not count."""
WEIGHTS = {"import and build": 5, "build": 2, "withdraw and build": 2, "rollback": 1, "boundaries": 1}
LONGEST_S = 120.0

Say = Callable[[str], None]


def context() -> multiprocessing.context.ForkServerContext:
    """Children that start warm: a server imports the product once and forks."""
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(PRELOAD)
    return found


def _operate(home: str, name: str, argument: str, at: int | None, heard: Connection) -> None:
    """In the child: the operation, each acknowledgement sent; killed before its step `at`."""
    os.environ["PANTAU_HOME"] = home
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  the child is killed
    heard.send("began")
    if at is None:
        _steps(name, argument, heard)
        return
    with injection.files(Path(home), "killed", at=at):
        _steps(name, argument, heard)


def _steps(name: str, argument: str, heard: Connection) -> None:
    for step in operations.OPERATIONS[name](argument):
        heard.send(step)


@dataclass
class Killer:
    """One store that is interrupted; `kills` counts the children that were killed alive.

    After each `rests`-th interruption an operation runs to its end and the store must be clean: with 2, a kill falls
    into the leftovers of another.
    """

    folder: Path
    chance: random.Random
    rests: int = 1
    kills: int = 0
    turns: int = 0
    files: dict[str, Path] = field(default_factory=dict)  # sha256 → the export
    seconds: dict[str, float] = field(default_factory=dict)  # how long an operation takes undisturbed, so far

    @property
    def home(self) -> Path:
        """The store; `$PANTAU_HOME` of this process names it."""
        return self.folder / "home"

    def begin(self) -> None:
        """Two files, two versions, a map; each kind of operation once, undisturbed."""
        os.environ["PANTAU_HOME"] = str(self.home)
        for _ in range(2):
            self._timed("import and build", self.new_file())
        self._timed("boundaries", str(office.borders(self.folder)))
        self._timed("build", "")
        self._timed("rollback", "")
        self.seconds["withdraw and build"] = self.seconds["build"]

    def once(self) -> str:
        """Interrupt one operation, judge the store, run the next; the line that says what happened."""
        name = self.chance.choices(list(WEIGHTS), weights=list(WEIGHTS.values()))[0]
        name = name if imports.active(office.SLUG) else "import and build"
        argument = self._argument(name)
        before = office.fingerprint()
        at = self.chance.randrange(STEPS[name]) if self.chance.random() < 0.5 else None
        heard, code = self._interrupted(name, argument, at)
        self.kills += code == -signal.SIGKILL
        what = f"{name}, {'at a moment' if at is None else f'step {at}'}, code {code}, heard {heard}"
        assert code in {0, -signal.SIGKILL}, what
        self._judge(before, heard, what)
        self.turns += 1
        if self.turns % self.rests == 0:
            self._rest(what)
        return what

    def end(self) -> None:
        """After a last build the store holds what an undisturbed one holds that took the same events."""
        self._rest("the end")
        office.staged_are_whole()
        interrupted = office.state()
        events = [event.split() for event in interrupted.events]
        os.environ["PANTAU_HOME"] = str(self.folder / "undisturbed")
        for _, kind, sha in events:
            operations.run(kind, str(self.files[sha]) if kind == "import" else sha)
        operations.run("build")
        undisturbed = office.state()
        assert undisturbed.events == interrupted.events
        assert undisturbed.content_hash == interrupted.content_hash
        shutil.rmtree(self.folder / "undisturbed")

    def _rest(self, what: str) -> None:
        """An operation that runs to its end serves all that is logged and leaves nothing lying about."""
        operations.run("build")
        assert office.logged_in_served() == logged(), what
        assert office.leftovers() == [], what

    def _timed(self, name: str, argument: str) -> None:
        start = time.monotonic()
        operations.run(name, argument)
        self.seconds[name] = time.monotonic() - start

    def new_file(self) -> str:
        """Another export on the disk, known by its hash; its path."""
        from dashboard.intake import readers  # noqa: PLC0415

        path = office.export(self.folder, len(self.files) + 1)
        self.files[readers.sha256_of(path)] = path
        return str(path)

    def _argument(self, name: str) -> str:
        active = [record.sha256 for record in imports.active(office.SLUG)]
        gone = [sha for sha in self.files if sha not in active]
        if name == "import and build":
            return str(self.files[self.chance.choice(gone)]) if gone and self.chance.random() < 0.3 else self.new_file()
        if name == "withdraw and build":
            return self.chance.choice(active)
        return str(self.folder / "batas.geojson") if name == "boundaries" else ""

    def _interrupted(self, name: str, argument: str, at: int | None) -> tuple[list[str], int]:
        """What the child acknowledged before it was killed, and how it ended."""
        ours, theirs = multiprocessing.Pipe(duplex=False)
        child = context().Process(target=_operate, args=(str(self.home), name, argument, at, theirs))
        child.start()
        theirs.close()
        heard = [ours.recv()]
        if at is None:
            child.join(self.chance.uniform(0, self.seconds[name] * 1.1))
            child.kill()
        child.join(LONGEST_S)
        assert child.exitcode is not None, f"{name} hangs"
        try:
            while True:
                heard.append(ours.recv())
        except EOFError:
            return heard[1:], child.exitcode

    def _judge(self, before: tuple[str, str, bytes], heard: list[str], what: str) -> None:
        """The old version or a whole new one is served; what was acknowledged is there; the log has only grown."""
        stem, digest, log = office.fingerprint()
        assert log.startswith(before[2]), what
        if stem == before[0]:
            assert digest == before[1], what
        else:
            office.state()
        for kind, which in (step.split() for step in heard if " " in step):
            if kind == "served":
                assert versions.name_of(stem) == which, what
            else:
                assert f"{kind} {which}" in office.events()[-1], what
        assert office.maps_are_whole(), what


def logged() -> list[tuple[int, str, bool]]:
    """Each import of the log: id, sha256, whether it counts."""
    return [(record.id, record.sha256, record.withdrawn_at is None) for record in imports.read(office.SLUG)]
