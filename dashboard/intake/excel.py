"""Workbooks (XLSX, XLSM, XLSB, XLS, ODS), read in one child process that serves many files.

with Excel() as excel:
    excel.sheets(path)          # ((name, visible), …)
    excel.rows(path, "Data")    # (line, cells), …
"""

import json
import math
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from dashboard.errors import UnreadableFileError
from dashboard.guard.sentences import LOCKED

_CHILD = Path(__file__).with_name("excel_child.py")
_SECONDS = 8
_SECONDS_PER_MB = 4
"""A small file that takes long is no honest one; a large one may take its time."""

Row = tuple[int, list[str]]
Reply = dict[str, Any]


class Excel:
    """The child process, started at the first request and again after a workbook has brought it down."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._busy = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child process, if one runs."""
        process, self._process = self._process, None
        self._busy = False
        if process is None:
            return
        process.kill()
        process.communicate()

    def sheets(self, path: Path) -> tuple[tuple[str, bool], ...]:
        """(name, visible) of the worksheets; UnreadableFileError where it is no workbook that can be read."""
        reply = self._ask(path, op="sheets")
        return tuple((str(name), bool(visible)) for name, visible in reply["sheets"])

    def rows(self, path: Path, sheet: str) -> Iterator[Row]:
        """(line, cells) of the rows of one sheet that are not blank; column A is always the first cell.

        They come as they are asked for, so that a large sheet never stands here as a whole; another request in between
        ends them.
        """
        reply = self._ask(path, op="rows", sheet=sheet)
        process = self._process
        try:
            while "end" not in reply:
                yield from ((int(line), cells) for line, cells in reply["rows"])
                reply = self._checked(path, self._line(process, _seconds(path)))
        finally:
            if "end" not in reply and process is self._process:
                self.close()  # what was not read would be the answer to the next request

    def _running(self) -> "subprocess.Popen[str]":
        if self._process is None or self._process.poll() is not None:
            self.close()
            # -I: our folder must not be on the child's path (it holds an `inspect.py`), nor any user setting.
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-I", str(_CHILD)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
        return self._process

    def _ask(self, path: Path, **request: str) -> Reply:
        """The first line of the answer."""
        if self._busy:
            self.close()
        seconds = _seconds(path)
        asked = json.dumps({"path": str(path.resolve()), "seconds": seconds, **request})
        process = self._running()
        self._busy = True
        return self._checked(path, self._line(process, seconds, asked))

    def _checked(self, path: Path, line: str) -> Reply:
        if not line:
            self.close()
            raise UnreadableFileError(
                f"Berkas {path.name} tidak dapat dibaca: terlalu besar atau rusak, sehingga pembacanya berhenti."
                " Simpan ulang di Excel (hanya lembar yang berisi data), atau ekspor sebagai CSV."
            )
        reply: Reply = json.loads(line)
        self._busy = "rows" in reply
        if "refused" in reply:
            raise UnreadableFileError(reply["refused"])
        if "error" in reply:
            raise UnreadableFileError(f"Berkas {path.name} tidak dapat dibaca: {_reason(reply)}")
        return reply

    @staticmethod
    def _line(process: "subprocess.Popen[str] | None", seconds: int, request: str = "") -> str:
        """One line back, after one line out; empty where the child died or took too long."""
        if process is None or process.stdin is None or process.stdout is None or process.stdout.closed:
            return ""
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        try:
            if request:
                process.stdin.write(request + "\n")
                process.stdin.flush()
            return process.stdout.readline()
        except BrokenPipeError:
            return ""
        finally:
            timer.cancel()


def _seconds(path: Path) -> int:
    """How long one answer about a file may take."""
    return _SECONDS + math.ceil(_SECONDS_PER_MB * path.stat().st_size / 1_000_000)


def _reason(reply: Reply) -> str:
    if reply["kind"] == "PasswordError":
        return LOCKED
    if reply["kind"] == "WorksheetNotFound":
        return "lembar yang diminta tidak ada."
    return "isinya rusak atau bukan buku kerja. Simpan ulang di Excel sebagai .xlsx, atau ekspor sebagai CSV."
