"""`data/OPERATOR.md` keeps in step: due days of the catalogue, parts of the page, every reason of a rejected row."""

import re

import pytest

from dashboard.catalogue import DATASETS
from dashboard.catalogue.records import Dataset
from dashboard.paths import DATA, ROOT
from dashboard.views import sentences
from dashboard.views.status import RULES
from dashboard.views.ui import arrivals
from dashboard.views.ui.operator import card

TEXT = (DATA / "OPERATOR.md").read_text(encoding="utf-8")
MONTHLY = [record for record in DATASETS if record.due.is_monthly]
UNDATED = ("weekly", "monthly", "quarterly", "event")
REPORTERS = {"office": "kantor", "region": "wilayah", "upt": "UPT"}


@pytest.mark.parametrize("record", MONTHLY, ids=lambda record: record.key)
def test_every_monthly_report_stands_there_with_its_day(record: Dataset) -> None:
    assert f"| {record.title} | tanggal {record.due.day} | {REPORTERS[record.reporter]} |" in TEXT


def test_no_other_report_has_a_day() -> None:
    listed = re.findall(r"^\| (.+?) \| tanggal \d+ \|", TEXT, re.MULTILINE)
    assert sorted(listed) == sorted(record.title for record in MONTHLY)


@pytest.mark.parametrize(
    "record", [d for d in DATASETS if d.due.frequency in UNDATED and not d.due.is_monthly], ids=lambda d: d.key
)
def test_every_report_without_a_day_stands_there_too(record: Dataset) -> None:
    assert record.title in TEXT


@pytest.mark.parametrize("words", RULES.values(), ids=RULES.keys())
def test_every_reason_is_explained(words: str) -> None:
    assert f"| {sentences.capital(words)} |" in TEXT


def test_every_verdict_and_every_part_that_is_named_exists() -> None:
    for _, _, word in card.SIGNS.values():
        assert word.split(";")[0] in TEXT
    named = set(re.findall(r"Data › ([A-Z][a-z ]+[a-z])", TEXT))
    assert named <= {*arrivals.WORK.values(), *arrivals.PARTS.values()}
    assert set(arrivals.WORK.values()) <= named


def test_the_readme_leads_there() -> None:
    assert "(data/OPERATOR.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
