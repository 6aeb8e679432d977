"""One `pantau` command as a child process: its progress while it runs, its answer when it has ended.

With `PANTAU_PROGRESS=json` the command writes JSON lines on stderr (`{"step": …}`, `{"error": …}`, `{"note": …}`) and,
with `--json`, its answer on stdout. A child has a process group of its own, so that its own children end with it.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.paths import ROOT

DONE, DONE_WITH_REJECTS, REFUSED = 0, 1, 2
STOPPED = -1
GRACE_S = 5.0
UNSAID = "Perintah berhenti tanpa penjelasan (kode {code}). Data yang sudah tersimpan tidak berubah; coba sekali lagi."
TOO_LONG = (
    "Dihentikan sesudah {minutes} menit. Data yang sudah tersimpan tidak berubah;"
    " minta pengelola sistem mengimpornya di server."
)
CANCELLED = "Dibatalkan. Data yang sudah tersimpan tidak berubah."


@dataclass(frozen=True, slots=True)
class Step:
    """Where a command is: a text, and the share that is done (None: unknown)."""

    text: str
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What a command said: exit code (-1: stopped), the JSON answer if any, the error in one sentence, notes."""

    code: int
    answer: Any = None
    error: str = ""
    notes: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether the command did what was asked (rejected rows included)."""
        return self.code in {DONE, DONE_WITH_REJECTS}


@dataclass(slots=True)
class Child:
    """One run of `pantau` with `arguments`; `run` blocks, `stop` may be called from another thread."""

    arguments: Sequence[str]
    limit_s: float
    heard: Callable[[Step], None] = lambda _step: None
    reason: str = ""
    errors: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    process: "subprocess.Popen[str] | None" = None

    def run(self) -> Ended:
        """Run the command to its end."""
        if self.reason:
            return Ended(code=STOPPED, error=self.reason)
        self.process = process = _start(self.arguments)
        minutes = max(round(self.limit_s / 60), 1)
        timer = threading.Timer(self.limit_s, self.stop, args=(TOO_LONG.format(minutes=minutes),))
        listener = threading.Thread(target=self._listen, args=(process,), daemon=True)
        timer.start()
        listener.start()
        if self.reason:  # stopped while it started
            self.stop()
        with process:
            said = process.stdout.read() if process.stdout else ""
            listener.join()
            code = process.wait()
        timer.cancel()
        return self._ended(code, said)

    def stop(self, reason: str = CANCELLED) -> None:
        """End the command and its children; `run` then answers with `reason`."""
        self.reason = self.reason or reason
        process = self.process
        if process is not None and process.poll() is None:
            _signal(process, signal.SIGTERM)
            try:
                process.wait(timeout=GRACE_S)
            except subprocess.TimeoutExpired:
                _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))

    def _listen(self, process: "subprocess.Popen[str]") -> None:
        for line in process.stderr or ():
            self._hear(line.strip())

    def _hear(self, line: str) -> None:
        """One line of stderr; what is no JSON object (a library's warning) is passed over."""
        try:
            said = json.loads(line)
        except ValueError:
            return
        if not isinstance(said, dict):
            return
        if "step" in said:
            self.heard(Step(str(said["step"]), said.get("share")))
        elif "error" in said:
            self.errors.append(str(said["error"]))
        elif "note" in said:
            self.notes.append(str(said["note"]))

    def _ended(self, code: int, said: str) -> Ended:
        if self.reason and code != DONE:
            return Ended(code=STOPPED, error=self.reason, notes=tuple(self.notes))
        answer = _answer(said)
        quiet = code in {DONE, DONE_WITH_REJECTS} or answer is not None
        error = " ".join(self.errors) or ("" if quiet else UNSAID.format(code=code))
        return Ended(code=code, answer=answer, error=error, notes=tuple(self.notes))


def _answer(said: str) -> Any:
    try:
        return json.loads(said) if said.strip() else None
    except ValueError:
        return None


def _start(arguments: Sequence[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603  (our own command; arguments are a list, no shell)
        [sys.executable, "-m", "dashboard.cli", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        cwd=ROOT,
        env=os.environ | {"PANTAU_PROGRESS": "json", "PYTHONUTF8": "1"},
        start_new_session=os.name != "nt",
    )


def _signal(process: "subprocess.Popen[str]", number: int) -> None:
    """To the whole group where the system has groups; a process that is gone already is fine."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if os.name == "nt":
            process.terminate()
        else:
            os.killpg(process.pid, number)
