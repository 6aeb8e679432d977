"""Findings through the build: who disagrees, what was rejected, and answers that stay until the figure changes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import queries
from dashboard.errors import NotFoundError, PantauError
from dashboard.intake import confirmations
from dashboard.warehouse import build, connection, touching
from dashboard.warehouse.rejected import number

SLUG = "muara-enim"
Monthly = Callable[..., list[dict[str, Any]]]


def built(state: str = "open") -> list[dict[str, Any]]:
    """The findings of a new build."""
    build.build(SLUG)
    rows = queries.run(connection.open_warehouse(SLUG), "findings/list", state=state, check="*", dataset="*")
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def said_by(store: Any, sha: str, sender: str) -> None:
    """Name the sender of a file in the log."""
    path: Path = store.folder / "imports.jsonl"
    events = [json.loads(line) for line in path.read_text().splitlines()]
    lines = [json.dumps(e | ({"sender": sender} if e.get("sha256") == sha else {})) for e in events]
    path.write_text("\n".join(lines) + "\n")


def over_quota(store: Any, paid: int = 120) -> None:
    """One area that paid more than its quota of 100; the other parts are not reported."""
    row = {"program_code": "SEMBAKO", "region_code": "16.03.01", "month": "2026-01-01", "period_kind": "bulan",
           "stage": "1", "quota": 100, "paid": paid}  # fmt: skip
    store.add("disbursements", [row], received="2026-02-05")


def test_two_senders_who_disagree_are_shown_with_both_figures(store: Any, monthly: Monthly) -> None:
    first = store.add("disbursements", monthly("2026-01-01", a01=90, a02=80), received="2026-02-03")
    second = store.add("disbursements", monthly("2026-01-01", a01=95, a02=80), received="2026-02-09")
    said_by(store, first, "Bank Sumsel")
    said_by(store, second, "Bidang Linjamsos")
    found = [row for row in built() if row["column"] == "paid"]
    assert [(row["check_name"], row["unit_code"], row["value"], row["expected"]) for row in found] == [
        ("senders_disagree", "16.03.01", 95.0, 90.0)
    ]
    assert "Bidang Linjamsos (9 Feb 2026): 95; Bank Sumsel (3 Feb 2026): 90." in found[0]["evidence"]
    assert found[0]["period"].isoformat().startswith("2026-01-01")


@pytest.mark.parametrize("senders", [("Bank", "Bank"), ("", "Bank"), ("", "")])
def test_who_corrects_himself_or_is_not_known_does_not_disagree(
    store: Any, monthly: Monthly, senders: tuple[str, str]
) -> None:
    shas = [
        store.add("disbursements", monthly("2026-01-01", a01=count), received=f"2026-02-0{day}")
        for count, day in ((90, 3), (95, 4))
    ]
    for sha, sender in zip(shas, senders, strict=True):
        said_by(store, sha, sender)
    assert built() == []


def test_a_withdrawn_file_does_not_disagree(store: Any, monthly: Monthly) -> None:
    first = store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-03")
    second = store.add("disbursements", monthly("2026-01-01", a01=95), received="2026-02-09")
    said_by(store, first, "A")
    said_by(store, second, "B")
    store.withdraw(first, "keliru")
    assert built() == []


def test_an_answer_stays_through_builds_and_ends_with_the_value(store: Any) -> None:
    over_quota(store)
    [finding] = [row for row in built() if row["check_name"] == "paid_over_quota"]
    assert (finding["value"], finding["expected"]) == (120.0, 100.0)
    before = len(built())
    whole = confirmations.confirm(SLUG, finding["finding_id"][:6], by="Ani", note="kuota tambahan, SK 12")
    assert whole == finding["finding_id"]
    assert len(built()) == before - 1
    [answered] = built("answered")
    assert (answered["answered_by"], answered["answer"]) == ("Ani", "kuota tambahan, SK 12")
    over_quota(store, paid=130)
    assert [row["value"] for row in built() if row["check_name"] == "paid_over_quota"] == [130.0]
    assert built("answered") == []


def test_an_answer_can_be_taken_back(store: Any) -> None:
    over_quota(store)
    [finding] = [row for row in built() if row["check_name"] == "paid_over_quota"]
    confirmations.confirm(SLUG, finding["finding_id"], by="Ani", note="benar")
    built()
    assert confirmations.retract(SLUG, finding["finding_id"]) == finding["finding_id"]
    assert finding["finding_id"] in {row["finding_id"] for row in built()}
    with pytest.raises(NotFoundError, match="tidak ada"):
        confirmations.retract(SLUG, finding["finding_id"])


def test_an_answer_needs_a_name_a_reason_and_a_finding(store: Any) -> None:
    over_quota(store)
    [*_, finding] = built()
    with pytest.raises(PantauError, match="nama"):
        confirmations.confirm(SLUG, finding["finding_id"], by=" ", note="benar")
    with pytest.raises(NotFoundError, match="Yang ada"):
        confirmations.confirm(SLUG, "ffffffffff", by="Ani", note="benar")


def test_rejected_rows_that_contradict_themselves_are_asked_about(store: Any, monthly: Monthly) -> None:
    sha = store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-03")
    key = "program_code=SEMBAKO; region_code=16.03.{}; month=2026-01-01; period_kind=bulan; stage=1"
    base = {"file": "a.csv", "advice": "", "rule": "quota_adds_up", "column": ""}
    store.reject("disbursements", sha, [
        base | {"line": 3, "raw": "quota=1.200; paid=1.300; failed=0; waiting=0", "row_key": key.format("02")},
        base | {"line": 4, "raw": "quota=100; paid=90; failed=5; waiting=0", "row_key": key.format("03")},
        base | {"line": 5, "raw": "quota=100; paid=91; failed=0; waiting=0", "row_key": key.format("01")},
        base | {"line": 6, "rule": "not_whole", "column": "paid", "raw": "46.23", "row_key": key.format("04")},
        base | {"line": 7, "rule": "region_unknown", "column": "region_code", "raw": "x", "row_key": "stage=1"},
    ])  # fmt: skip
    path = store.folder / "imports.jsonl"
    path.write_text(path.read_text().replace('"rejected": 0', '"rejected": 5'))
    found = {(row["check_name"], row["unit_code"]): row for row in built()}
    assert set(found) == {
        ("paid_over_quota", "16.03.02"), ("quota_adds_up", "16.03.03"), ("lost_digits", "16.03.04"),
    }, "16.03.01 has come in since"  # fmt: skip
    assert found["paid_over_quota", "16.03.02"]["value"] == 1300
    assert found["quota_adds_up", "16.03.03"]["expected"] == 95
    assert "46.230" in found["lost_digits", "16.03.04"]["evidence"]
    assert "ditolak saat impor" in found["lost_digits", "16.03.04"]["evidence"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.234", 1234), ("12,5", 12.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("109.3", 109.3),
     ("1.234.567", 1234567), ("Rp 120", 120), ("abc", None)],
)  # fmt: skip
def test_a_raw_number_is_read_as_it_shows(text: str, value: float | None) -> None:
    assert number(text) == value


def test_what_a_figure_touches_is_read_from_the_queries() -> None:
    paid = touching.indicators("disbursements", "paid", program="PKH", part="1")
    assert {"paid", "paid_pct", "pkh_families"} <= set(paid)
    assert "pkh_families" not in touching.indicators("disbursements", "paid", program="SEMBAKO", part="1")
    assert touching.indicators("poverty", "p0_pct", program="*", part="maret") == ("p0_pct",)
    assert touching.indicators("", "failed_pct", program="PKH", part="*") == ("failed_pct",)


def senders(store: Any, **names: str) -> None:
    """Name the senders of files by what the names of their files hold (received day → sender)."""
    for line in (store.folder / "imports.jsonl").read_text().splitlines():
        event = json.loads(line)
        for day, sender in names.items():
            if event.get("received", "").endswith(day.removeprefix("d")):
                said_by(store, event["sha256"], sender)


def asked(check: str) -> list[tuple[str, str]]:
    """Whom the findings of a check ask, by area."""
    return [(row["unit_code"], row["sender"]) for row in built() if row["check_name"] == check]


def test_whoever_sent_the_value_is_asked_not_whoever_sent_last(store: Any, monthly: Monthly) -> None:
    over_quota(store)  # of 16.03.01, on the 5th
    store.add("disbursements", monthly("2026-01-01", a02=80), received="2026-02-09")
    senders(store, d05="Kecamatan Tanjung Agung", d09="Kecamatan Lawang Kidul")
    assert asked("paid_over_quota") == [("16.03.01", "Kecamatan Tanjung Agung")]


def test_a_newer_file_without_the_column_is_not_asked(store: Any) -> None:
    over_quota(store)
    [row] = [{"program_code": "SEMBAKO", "region_code": "16.03.01", "month": "2026-01-01", "period_kind": "bulan",
              "stage": "1", "listed": 130}]  # fmt: skip
    store.add("disbursements", [row], received="2026-02-09")
    senders(store, d05="Bank Sumsel", d09="Bidang Linjamsos")
    assert asked("paid_over_quota") == [("16.03.01", "Bank Sumsel")]


def test_a_rejected_row_is_asked_of_who_sent_it(store: Any, monthly: Monthly) -> None:
    sha = store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-03")
    key = "program_code=SEMBAKO; region_code=16.03.02; month=2026-01-01; period_kind=bulan; stage=1"
    row = {"file": "a.csv", "advice": "", "rule": "quota_adds_up", "column": "", "line": 3, "row_key": key,
           "raw": "quota=1.200; paid=1.300; failed=0; waiting=0"}  # fmt: skip
    store.reject("disbursements", sha, [row])
    path = store.folder / "imports.jsonl"
    path.write_text(path.read_text().replace('"rejected": 0', '"rejected": 1'))
    store.add("disbursements", monthly("2026-01-01", a03=80), received="2026-02-09")
    senders(store, d03="Bank Sumsel", d09="Bidang Linjamsos")
    assert asked("paid_over_quota") == [("16.03.02", "Bank Sumsel")]
