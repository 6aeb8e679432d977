"""Which level and period `pantau indicator` prints, and how rows are printed."""

import json

import pandas as pd
import pytest

from dashboard.cli import figures
from dashboard.errors import NotFoundError, PantauError

AVAILABLE = pd.DataFrame(
    [
        ("2026-08-01", "bulan", "kecamatan", "*"),
        ("2026-09-01", "bulan", "kabupaten", "*"),
        ("2026-01-01", "tahun", "kecamatan", "*"),
        ("2025-01-01", "tahun", "kecamatan", "*"),
        ("2026-07-01", "triwulan", "kecamatan", "PKH"),
    ],
    columns=["period", "period_kind", "level", "program_code"],
).assign(period=lambda rows: pd.to_datetime(rows["period"]))


@pytest.mark.parametrize(
    ("level", "period", "program", "expected"),
    [
        ("", "", "*", ("kecamatan", "2026-08-01", "bulan")),
        ("kabupaten", "", "*", ("kabupaten", "2026-09-01", "bulan")),
        ("", "2026", "*", ("kecamatan", "2026-01-01", "tahun")),
        ("", "2025", "*", ("kecamatan", "2025-01-01", "tahun")),
        ("", "2026-08", "*", ("kecamatan", "2026-08-01", "bulan")),
        ("", "", "PKH", ("kecamatan", "2026-07-01", "triwulan")),
    ],
)
def test_the_finest_level_and_latest_period_unless_asked(
    level: str, period: str, program: str, expected: tuple[str, str, str]
) -> None:
    chosen = figures.choose(AVAILABLE, level, period, program)
    assert (chosen["level"], str(chosen["period"]), chosen["period_kind"]) == expected
    assert chosen["program"] == program


@pytest.mark.parametrize(
    ("level", "period", "program", "said"),
    [
        ("desa", "", "*", "kabupaten"),
        ("", "2024", "*", "2026-08"),
        ("", "2026-05", "*", "2026-08"),
        ("", "", "BPNT", "PKH"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(level: str, period: str, program: str, said: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        figures.choose(AVAILABLE, level, period, program)
    assert said in str(caught.value)


def test_an_indicator_without_any_figure_says_so() -> None:
    with pytest.raises(NotFoundError, match="belum ada angka"):
        figures.choose(AVAILABLE.head(0), "", "", "*")


ROWS = pd.DataFrame(
    {
        "region_code": ["16.10", "16.03"],
        "period": pd.to_datetime(["2026-08-01", "2026-08-01"]),
        "value": [0.0, None],
        "reported": pd.array([1, None], dtype="Int64"),
    }
)


def test_csv_keeps_codes_and_tells_zero_from_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    figures._print(ROWS, figures.Format.csv)
    assert capsys.readouterr().out.splitlines() == [
        "region_code,period,value,reported",
        "16.10,2026-08-01,0,1",
        "16.03,2026-08-01,,",
    ]


def test_json_keeps_codes_and_tells_zero_from_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    figures._print(ROWS, figures.Format.json)
    assert json.loads(capsys.readouterr().out) == [
        {"region_code": "16.10", "period": "2026-08-01", "value": 0.0, "reported": 1},
        {"region_code": "16.03", "period": "2026-08-01", "value": None, "reported": None},
    ]


def test_moments_keep_their_time(capsys: pytest.CaptureFixture[str]) -> None:
    figures._print(pd.DataFrame({"at": pd.to_datetime(["2026-08-01 10:30:00"])}), figures.Format.csv)
    assert capsys.readouterr().out == "at\n2026-08-01T10:30:00\n"


@pytest.mark.parametrize(
    ("text", "value"), [("2026", 2026), ("16.03", "16.03"), ("0101", "0101"), ("0", 0), ("null", None), ("*", "*")]
)
def test_parameters_keep_codes_as_text(text: str, value: object) -> None:
    assert figures._value(text) == value


def test_filters_left_out_mean_no_filter() -> None:
    assert figures._parameters("region/list", ["level=kecamatan"]) == {"level": "kecamatan", "parent": "*"}


def test_a_parameter_without_value_is_wrong_usage() -> None:
    with pytest.raises(Exception, match="kunci=nilai"):
        figures._parameters("region/list", ["level"])


def test_all_queries_are_listed_with_their_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    assert figures.query(name="", agency="", param=None, form=figures.Format.json) == 0
    listed = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert listed["region/list"]["parameters"] == ["level", "parent"]
    assert listed["region/list"]["title"].startswith("One row per own area")


def test_a_query_needs_an_office() -> None:
    with pytest.raises(PantauError, match="--agency"):
        figures.query(name="data/meta", agency="", param=None)
