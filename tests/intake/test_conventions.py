"""Numbers: what a column proves, and that nothing is read by guess."""
# ruff: noqa: S608  (the SQL under test is what is pasted together)

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.catalogue import Column
from dashboard.intake import conventions, validate

COUNT = Column(name="n", type="int", description="Hitungan")
RATE = Column(name="n", type="pct", description="Persen")
Read = Callable[..., list[tuple[Any, str | None]]]


@pytest.fixture(scope="module")
def read() -> Iterator[Read]:
    """Texts of one column → (value, rule that it breaks), read as an import reads them."""
    with duckdb.connect() as connection:
        connection.execute("set threads = 1")
        validate.install(connection)

        def run(
            texts: Sequence[str], column: Column = COUNT, *, declared: str = "auto", scale: float = 1
        ) -> list[tuple[Any, str | None]]:
            connection.execute(
                "create or replace temp table t as"
                " select 0 as _file, false as _example, false as q_n, row_number() over () as i, s as t_n,"
                " number_body(s, number_digits(s)) as b_n from (select unnest($texts::varchar[]) as s)",
                {"texts": list(texts)},
            )
            scaled = frozenset(("n",)) if scale != 1 else frozenset[str]()
            ((_, kinds),) = connection.execute(conventions.prove_sql("t", [column], scaled)).fetchall()
            proof = declared if declared != "auto" else conventions.decide([kind for kind in kinds if kind])
            value = conventions.value_sql(column, "n_n", scale)
            query = f"""
                select {value}, case when n_n is null then number_fault(t_n, b_n, '{proof}')
                    when {value} is null then 'not_whole' end
                from (select *, number_text(b_n, '{proof}') as n_n from t) order by i
            """
            return connection.execute(query).fetchall()

        yield run


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["1.234.567,89", "1.234"], [1234567.89, 1234.0]),
        (["1,234,567.89", "1,234"], [1234567.89, 1234.0]),
        (["1 234 567", "12"], [1234567.0, 12.0]),
        (["1\u00a0234,5".replace("\u00a0", " "), "2"], [1234.5, 2.0]),
        (["Rp 1.234,00", "(1.234)", "Rp. 5.000,-", "Rp 12.000,="], [1234.0, -1234.0, 5000.0, 12000.0]),
        (["-1.234,5", "−7", "+3", "Rp -2.000"], [-1234.5, -7.0, 3.0, -2000.0]),
        (["12,5 %", "1.234,5*", "8"], [12.5, 1234.5, 8.0]),
        (["nihil", "NIHIL"], [0.0, 0.0]),
    ],
)
def test_numbers_as_offices_write_them(read: Read, texts: list[str], values: list[float]) -> None:
    assert read(texts, Column(name="n", type="number", description="")) == [(value, None) for value in values]


def test_one_dot_before_three_digits_is_not_guessed(read: Read) -> None:
    assert read(["1.234", "987"]) == [(None, "number_ambiguous"), (987, None)]
    assert read(["1,234", "2,345"], RATE) == [(None, "number_ambiguous")] * 2


def test_other_cells_of_the_column_decide(read: Read) -> None:
    assert read(["1.234", "1.234.567"]) == [(1234, None), (1234567, None)]
    assert read(["1.234", "12.50"], RATE) == [(1.234, None), (12.5, None)]
    assert read(["1.234", "0,5"], RATE) == [(1234.0, None), (0.5, None)]


def test_a_declared_convention_decides(read: Read) -> None:
    assert read(["1.234"], declared="id") == [(1234, None)]
    assert read(["1.234"], RATE, declared="en") == [(1.234, None)]
    assert read(["1,234"], RATE, declared="plain") == [(None, "number_other_convention")]


def test_two_ways_in_one_column_leave_only_what_proves_itself(read: Read) -> None:
    found = read(["1.234,5", "1,234.5", "12.5", "7"], RATE)
    assert found == [(1234.5, None), (1234.5, None), (None, "number_mixed"), (7.0, None)]


def test_a_thousands_dot_taken_for_a_decimal_is_never_read_as_a_count(read: Read) -> None:
    """46.230 that became 46.23: the column of whole numbers proves nothing, and no cell of it is guessed."""
    found = read(["46.23", "58.216", "817", "46.000"])
    assert found == [(None, "not_whole"), (None, "number_ambiguous"), (817, None), (None, "number_ambiguous")]


def test_zeros_behind_the_sign_prove_a_count(read: Read) -> None:
    assert read(["1234,00", "1.234"]) == [(1234, None), (1234, None)]


def test_thousands_are_exact(read: Read) -> None:
    assert read(["37,11", "0,29", "1.234,57"], scale=1000) == [(37110, None), (290, None), (1234570, None)]
    assert read(["37,1105"], scale=1000) == [(None, "not_whole")]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("3,2E+15", "number_scientific"),
        ("abc", "number_unreadable"),
        ("1.2.3", "number_unreadable"),
        ("12 34", "number_unreadable"),
        ("1.234,5.6", "number_unreadable"),
        ("(5", "number_unreadable"),
        ("5)", "number_unreadable"),
        ("1234567890123456789012345678901234567890", "not_whole"),
    ],
)
def test_what_is_no_number_says_why(read: Read, text: str, rule: str) -> None:
    assert read([text]) == [(None, rule)]


def _indonesian(number: Decimal) -> str:
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


NUMBERS = st.decimals(-(10**9), 10**9, places=2)


@settings(max_examples=40)
@given(st.lists(NUMBERS, min_size=1, max_size=8), st.sampled_from(("id", "en", "plain")))
def test_a_written_number_comes_back(read: Read, numbers: list[Decimal], way: str) -> None:
    ways: dict[str, Callable[[Decimal], str]] = {"id": _indonesian, "en": "{:,}".format, "plain": str}
    write = ways[way]
    column = Column(name="n", type="number", description="")
    assert read([write(n) for n in numbers], column) == [(float(n), None) for n in numbers]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=8), st.sampled_from((",", ".")))
def test_a_grouped_count_is_read_right_or_not_at_all(read: Read, numbers: list[int], sign: str) -> None:
    for (value, rule), number in zip(read([f"{n:,}".replace(",", sign) for n in numbers]), numbers, strict=True):
        assert value == number or (value is None and rule == "number_ambiguous")


@settings(max_examples=40)
@given(st.lists(st.text("0123456789.,-() RpE+%", max_size=12), min_size=1, max_size=6))
def test_any_text_is_a_number_or_a_fault(read: Read, texts: list[str]) -> None:
    for value, rule in read(texts, RATE):
        assert (value is None) == (rule is not None)


@settings(max_examples=40)
@given(st.integers(0, 10**8), st.sampled_from((1000, 1_000_000)))
def test_a_scaled_figure_has_no_drift(read: Read, count: int, scale: int) -> None:
    digits = len(str(scale)) - 1
    text = f"{count // scale},{count % scale:0{digits}d}"
    assert read([text], scale=scale, declared="id") == [(count, None)]
