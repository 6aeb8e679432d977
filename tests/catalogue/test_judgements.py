"""Statuses, their rules and thresholds: each is used, each rule is shown, and no judgement has a number of its own."""

import re

import pytest

from dashboard import queries
from dashboard.catalogue import THRESHOLDS, threshold
from dashboard.catalogue.statuses import RULES, STATUSES, rules
from dashboard.errors import NotFoundError
from dashboard.paths import ROOT
from dashboard.views.status import rules as shown

CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "dashboard/views").rglob("*.py")))
SQL = "\n".join(queries.read(name) for name in queries.names())


@pytest.mark.parametrize("record", THRESHOLDS, ids=lambda record: record.key)
def test_a_threshold_is_read_where_it_judges(record: object) -> None:
    key = record.key  # type: ignore[attr-defined]
    assert f"'{key}'" in SQL or f'threshold("{key}")' in CODE


@pytest.mark.parametrize("subject", sorted({rule.subject for rule in RULES}))
def test_the_rules_of_a_subject_are_shown_on_a_page(subject: str) -> None:
    assert re.search(rf'rules(?:_line)?\(\s*"{subject}"', CODE)
    for rule in rules(subject):
        assert rule.status in STATUSES
        assert STATUSES[rule.status].text in shown(subject)


def test_a_rule_says_the_thresholds_of_the_catalogue() -> None:
    assert "sedikitnya 85 % kuota" in shown("penyaluran")
    assert "{" not in "".join(shown(rule.subject) for rule in RULES)


def test_an_unknown_threshold_is_answered_with_those_that_exist() -> None:
    with pytest.raises(NotFoundError, match="on_schedule_pct"):
        threshold("batas")
