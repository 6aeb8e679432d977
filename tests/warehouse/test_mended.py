"""Rejected rows: which of them a later file has brought, and which cannot be told."""

from collections.abc import Callable
from typing import Any

from dashboard import queries
from dashboard.warehouse import build, connection

SLUG = "muara-enim"
Monthly = Callable[..., list[dict[str, Any]]]
KEY = "program_code=SEMBAKO; region_code=16.03.{}; month=2026-01-01; period_kind=bulan; stage=1"
ROW = {"file": "a.csv", "advice": "", "rule": "required_missing", "column": "paid", "raw": ""}


def reject(store: Any, sha: str, *keys: str) -> None:
    """Rejected rows of a staged file, from line 2 on, by their keys."""
    rows = [ROW | {"line": line, "row_key": key} for line, key in enumerate(keys, start=2)]
    store.reject("disbursements", sha, rows)
    path = store.folder / "imports.jsonl"
    path.write_text(path.read_text().replace('"rejected": 0', f'"rejected": {len(rows)}'))


def states() -> dict[int, bool | None]:
    """`mended` by line, after a build."""
    build.build(SLUG)
    rows = queries.run(connection.open_warehouse(SLUG), "data/rejects", sha="*", dataset="*", limit=99)
    return {row["line"]: row["mended"] for row in rows.astype(object).to_dict("records")}


def test_a_row_that_came_in_later_is_mended(store: Any, monthly: Monthly) -> None:
    store.add("disbursements", monthly("2026-01-01", a02=80, a03=70), received="2026-02-01")
    first = store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-03")
    reject(store, first, KEY.format("02"), KEY.format("03"), KEY.format("01"), "stage=1")
    assert states() == {2: False, 3: False, 4: False, 5: None}, "an older file and the file itself mend nothing"
    later = store.add("disbursements", monthly("2026-01-01", a02=81), received="2026-02-09")
    assert states() == {2: True, 3: False, 4: False, 5: None}
    store.withdraw(later, "keliru")
    assert states()[2] is False


def test_a_later_file_with_fewer_columns_mends_nothing(store: Any, monthly: Monthly) -> None:
    first = store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-03")
    reject(store, first, KEY.format("02"))
    names = ("program_code", "region_code", "month", "period_kind", "stage")
    [row] = monthly("2026-01-01", a02=80)
    store.add("disbursements", [{name: row[name] for name in names} | {"listed": 130}], received="2026-02-09")
    assert states() == {2: False}
