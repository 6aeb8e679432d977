"""A small store to build from: hand-made rows, staged as the importer stages them."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from dashboard.catalogue import dataset
from dashboard.warehouse import schema, store_format


class Store:
    """Files that came in for one office: `add` stages one, `withdraw` takes it out again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.events = 0

    def _log(self, event: dict[str, Any]) -> None:
        self.events += 1
        store_format.mark(self.folder.name)
        with (self.folder / "imports.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps({"id": self.events, "at": "2026-10-08T08:00:00+00:00"} | event) + "\n")

    def add(self, key: str, rows: list[dict[str, Any]], *, received: str, sample: bool = True) -> str:
        """Stage `rows` of dataset `key`; the columns of the first row are what the file carries. Its sha256."""
        sha = hashlib.sha256(f"{key}{rows}{received}{self.events}".encode()).hexdigest()
        path = self.folder / "staged" / key / f"{sha}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        columns = list(rows[0])
        casts = ", ".join(f'cast("{c}" as {schema.TYPES[dataset(key).column(c).type]}) as "{c}"' for c in columns)
        with duckdb.connect() as connection:
            connection.register("rows", pa.Table.from_pylist(rows))
            connection.execute(f"copy (select {casts}, 1::bigint as _line from rows) to '{path}' (format parquet)")  # noqa: S608
        self._log(
            {
                "event": "import",
                "sha256": sha,
                "file": f"{key}-{received}.csv",
                "dataset": key,
                "recipe": "",
                "received": received,
                "sender": "",
                "sample": sample,
                "columns": columns,
                "rows": len(rows),
                "loaded": len(rows),
                "rejected": 0,
                "outside": 0,
                "period_from": None,
                "period_to": None,
                "warnings": [],
                "superseded": 0,
            }
        )
        return sha

    def reject(self, key: str, sha: str, rows: list[dict[str, Any]]) -> None:
        """Write the rejects of a staged file."""
        path = self.folder / "rejects" / key / f"{sha}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        with duckdb.connect() as connection:
            connection.register("rows", pa.Table.from_pylist(rows))
            connection.execute(f"copy (select * from rows) to '{path}' (format parquet)")  # noqa: S608

    def withdraw(self, sha: str, reason: str) -> None:
        self._log({"event": "withdraw", "sha256": sha, "reason": reason})


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty PANTAU_HOME of this test's own."""
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def store(home: Path) -> Store:
    """The store of Muara Enim, empty."""
    folder = home / "muara-enim"
    folder.mkdir()
    return Store(folder)


def payments(month: str, **paid: int | None) -> list[dict[str, Any]]:
    """Monthly SEMBAKO rows: paid of a quota of 100 by the last two digits of the kecamatan code (a01=90)."""
    return [
        {
            "program_code": "SEMBAKO",
            "region_code": f"16.03.{code.removeprefix('a')}",
            "month": month,
            "period_kind": "bulan",
            "stage": "1",
            "quota": 100,
            "paid": count,
            "failed": None if count is None else 100 - count,
            "waiting": None if count is None else 0,
        }
        for code, count in paid.items()
    ]


@pytest.fixture
def monthly() -> Callable[..., list[dict[str, Any]]]:
    """The helper `payments`."""
    return payments
