"""Every parser against arbitrary and against slightly damaged input: an answer or a refusal, never anything else."""

import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import PantauError
from dashboard.geo import formats, ogr
from dashboard.intake.excel import Excel
from tests.fuzz import targets
from tests.fuzz.targets import TARGETS
from tests.intake.hostile import maps, packing

EXAMPLES = 60
IN_A_CHILD = 15
PIECES = st.sampled_from([
    b"\0", b"\xff", b'"', b"'", b"<", b"<!--", b"<!DOCTYPE a>", b"<![letl>", b"</", b"&#1;", b"\r", b"\n", b",", b";",
    b"\x1e", b"[[[", b"{{", b"}", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b'r="XFD1048576"',
    b"colspan=99999999999", "²".encode(), "١".encode(), b"0" * 5000, b"-", b"1e999", b"NaN", b"= [", b"\xed\xa0\x80",
])  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), PIECES), max_size=4)
SHORT = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def edited(data: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """Bytes with a few pieces put in place of others."""
    for share, length, piece in edits:
        place = int(share * len(data))
        data = data[:place] + piece + data[place + length :]
    return data


@pytest.mark.parametrize("name", TARGETS)
@SHORT
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    targets.once(TARGETS[name], data)


@pytest.mark.parametrize("name", TARGETS)
@SHORT
@given(choice=st.integers(0, 9), edits=EDITS)
def test_damaged_input_is_read_or_refused(name: str, choice: int, edits: list[tuple[float, int, bytes]]) -> None:
    seeds = TARGETS[name].seeds
    targets.once(TARGETS[name], edited(seeds[choice % len(seeds)], edits))


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_is_read_or_refused(name: str) -> None:
    for seed in TARGETS[name].seeds:
        targets.once(TARGETS[name], seed)


@pytest.mark.parametrize("word", ["²", "١٢/٠٣/٢٠٢٥", "9" * 5000, "31/02/2025", "0000-00-00", "Juli 20２6", "TW ⅳ 2026"])
def test_digits_of_other_scripts_and_sizes_are_no_fault_of_ours(word: str) -> None:
    targets.once(TARGETS["word"], word.encode())


def test_damaged_sheets_are_read_or_refused_by_the_child(tmp_path: Path) -> None:
    """Parts are damaged and packed again, so that the damage reaches the reader behind the archive."""
    chance = random.Random(5)  # noqa: S311
    parts = packing.book_parts()
    pieces = [b"<", b">", b'"', b"&", b"\xff\xfe", b"99999999999999999999", b"-1", b"NaN", b"r:id", b"<c>"]
    with Excel() as child:
        for number in range(IN_A_CHILD * 2):
            name = chance.choice(list(parts))
            damage = [(chance.random(), chance.randrange(6), chance.choice(pieces)) for _ in range(3)]
            content = parts[name]
            data = edited(content.encode() if isinstance(content, str) else content, damage)
            path = tmp_path / f"{number}.xlsx"
            packing.archive(path, {**parts, name: data}, method=zipfile.ZIP_STORED)
            try:
                read = [list(child.rows(path, sheet)) for sheet, _ in child.sheets(path)]
                assert all(line > 0 for sheet in read for line, _ in sheet)
            except PantauError as refusal:
                assert path.name in str(refusal)  # noqa: PT017


def test_damaged_maps_are_read_or_refused_by_the_child(tmp_path: Path) -> None:
    chance = random.Random(6)  # noqa: S311
    pieces = [b"[", b"]", b"1e999", b"null", b"{}", b'"', b"\xff", b"Polygon", b"-"]
    for number in range(IN_A_CHILD):
        damage = [(chance.random(), chance.randrange(4), chance.choice(pieces)) for _ in range(2)]
        path = tmp_path / f"{number}.geojson"
        path.write_bytes(edited(maps.collection(maps.RING).encode(), damage))
        try:
            assert all("geometry" in table for table in ogr.tables(path, formats.places(path)))
        except PantauError as refusal:
            assert path.name in str(refusal)  # noqa: PT017
