"""The catalogue holds together: keys unique, codes real, every record complete, nothing named that does not exist."""

import re
from collections import Counter

import pytest

from dashboard.catalogue import CAVEATS, DATASETS, INDICATORS, Column, Dataset, Indicator, dataset, indicator
from dashboard.errors import NotFoundError

RULE_WORDS = {"length", "year", "and", "or", "is", "not", "null", "coalesce", "date_trunc"}


@pytest.mark.parametrize("records", [DATASETS, INDICATORS, CAVEATS])
def test_keys_are_unique(records: tuple[Dataset | Indicator, ...]) -> None:
    assert [key for key, count in Counter(record.key for record in records).items() if count > 1] == []


@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
class TestDataset:
    def test_says_its_grain(self, record: Dataset) -> None:
        assert record.grain.startswith("One row per ")
        assert record.one_row.startswith("Satu baris untuk tiap ")

    def test_has_a_natural_key_that_is_required(self, record: Dataset) -> None:
        assert record.natural_key
        assert all(column.required for column in record.columns if column.key)

    def test_rules_name_its_own_columns(self, record: Dataset) -> None:
        for rule in record.rules:
            spoken = re.sub(r"'[^']*'", "", rule.condition)
            words = set(re.findall(r"[a-z_][a-z0-9_]*", spoken)) - RULE_WORDS
            assert words <= set(record.column_names), rule.key

    def test_every_column_is_described_and_shown_by_example(self, record: Dataset) -> None:
        assert all(column.description and column.example for column in record.columns)

    def test_no_two_columns_answer_to_one_header(self, record: Dataset) -> None:
        headers = Counter(alias for column in record.columns for alias in {column.name, *column.aliases})
        assert [header for header, count in headers.items() if count > 1] == []

    def test_defaults_and_examples_are_in_the_code_list(self, record: Dataset) -> None:
        for column in record.columns:
            _assert_coded(column)


def _assert_coded(column: Column) -> None:
    if column.codes:
        assert column.example in column.codes
        assert column.default is None or column.default in column.codes


@pytest.mark.parametrize("record", INDICATORS, ids=lambda record: record.key)
class TestIndicator:
    def test_names_caveats_and_datasets_that_exist(self, record: Indicator) -> None:
        assert set(record.caveats) <= {c.key for c in CAVEATS}
        assert record.due_dataset == "" or dataset(record.due_dataset).due.frequency == "monthly"

    def test_is_complete_in_words(self, record: Indicator) -> None:
        assert record.label and record.short and record.unit and record.subject
        assert record.definition.endswith(".") and record.formula and record.source

    def test_a_percentage_is_scaled_by_a_hundred(self, record: Indicator) -> None:
        computed = record.over_area == "ratio" or record.over_time == "ratio"
        assert record.scale == 100.0 or not (computed and record.unit == "%")


def test_an_unknown_key_is_answered_with_those_that_exist() -> None:
    with pytest.raises(NotFoundError, match="population"):
        dataset("penduduk")
    with pytest.raises(NotFoundError, match="paid_pct"):
        indicator("pct")
