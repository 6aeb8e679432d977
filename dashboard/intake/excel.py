"""Workbooks (XLSX, XLSM, XLSB, XLS, ODS), read in one child process that serves many files.

with Excel() as excel:
    excel.sheets(path)          # ((name, visible), …)
    excel.rows(path, "Data")    # [(line, cells), …]
"""

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

from dashboard.errors import UnreadableFileError

_CHILD = Path(__file__).with_name("excel_child.py")
_WALL_SECONDS = 120.0

Row = tuple[int, list[str]]


class Excel:
    """The child process, started at the first request and again after a workbook has brought it down."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child process, if one runs."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.communicate()

    def sheets(self, path: Path) -> tuple[tuple[str, bool], ...]:
        """(name, visible) of the worksheets; UnreadableFileError where it is no workbook that can be read."""
        reply = self._ask(path, op="sheets")
        return tuple((str(name), bool(visible)) for name, visible in reply["sheets"])

    def rows(self, path: Path, sheet: str) -> list[Row]:
        """(line, cells) of the rows of one sheet that are not blank; column A is always the first cell."""
        reply = self._ask(path, op="rows", sheet=sheet)
        return [(int(line), cells) for line, cells in reply["rows"]]

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

    def _ask(self, path: Path, **request: str) -> dict[str, Any]:
        line = self._exchange(json.dumps({"path": str(path.resolve()), **request}))
        if not line:
            self.close()
            raise UnreadableFileError(
                f"Berkas {path.name} tidak dapat dibaca: terlalu besar atau rusak, sehingga pembacanya berhenti."
                " Simpan ulang di Excel (hanya lembar yang berisi data), atau ekspor sebagai CSV."
            )
        reply: dict[str, Any] = json.loads(line)
        if "error" in reply:
            raise UnreadableFileError(f"Berkas {path.name} tidak dapat dibaca: {_reason(reply)}")
        return reply

    def _exchange(self, request: str) -> str:
        """One line out, one line back; empty where the child died or took too long."""
        process = self._running()
        if process.stdin is None or process.stdout is None:
            return ""
        timer = threading.Timer(_WALL_SECONDS, process.kill)
        timer.start()
        try:
            process.stdin.write(request + "\n")
            process.stdin.flush()
            return process.stdout.readline()
        except BrokenPipeError:
            return ""
        finally:
            timer.cancel()


def _reason(reply: dict[str, Any]) -> str:
    if reply["kind"] == "PasswordError":
        return "dikunci dengan kata sandi. Simpan ulang tanpa kata sandi."
    if reply["kind"] == "WorksheetNotFound":
        return "lembar yang diminta tidak ada."
    return f"{reply['error']}. Simpan ulang sebagai XLSX atau CSV."
