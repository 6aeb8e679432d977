"""What anybody can download is audited from what it says itself: folder, file and bundle tell the same."""

import shutil
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard.catalogue.records import KEY
from dashboard.disclosure import publications
from dashboard.disclosure.publications import Report
from dashboard.errors import PantauError, StoreError
from dashboard.publication import auditing, tools, where
from tests.publication import offices

FIRST = {"16.03.01": 150, "16.03.02": 120, "16.03.03": 4, "16.03.06": 90}
LATER = {"16.03.01": 151, "16.03.02": 120, "16.03.03": 5, "16.03.06": 90}


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public folder of an office that released twice, with the maths of the product."""
    folder = tmp_path_factory.mktemp("auditing")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        offices.bring(folder, FIRST)
        offices.published(tools=tools.ours())
        offices.bring(folder, LATER)
        offices.published(tools=tools.ours())
        return where.folder(offices.SLUG)


@pytest.fixture
def own(public: Path, tmp_path: Path) -> Path:
    """A copy, to damage."""
    return Path(shutil.copytree(public, tmp_path / "public"))


def shown(folder: Path) -> Path:
    """The figures of the release that is shown; beside them, without the ending, its bundle."""
    return folder / f"{(folder / where.CURRENT).read_text().strip()}.duckdb"


def audited(path: Path) -> Report:
    found, earlier = auditing.read(path)
    return publications.check(found.rows, tables=found.tables, settings=auditing.settings(found), earlier=earlier)


def test_folder_file_and_bundle_say_the_same(public: Path) -> None:
    reports = [audited(path) for path in (public, shown(public), shown(public).with_suffix(""))]
    assert [report.faults for report in reports] == [(), (), ()]
    assert len({(report.cells, report.hidden) for report in reports}) == 1
    assert 0 < reports[0].hidden < reports[0].cells


def test_bundle_and_file_hold_the_same_figures(public: Path) -> None:
    one, other = (auditing.read(path)[0] for path in (shown(public), shown(public).with_suffix("")))
    order = list(KEY)
    pd.testing.assert_frame_equal(
        one.rows.sort_values(order, ignore_index=True), other.rows.sort_values(order, ignore_index=True),
        check_dtype=False,
    )  # fmt: skip
    assert auditing.settings(one) == auditing.settings(other)
    assert auditing.settings(other).threshold == 11
    for name in auditing.SUMS:
        assert _lines(one.tables[name]) == _lines(other.tables[name])


def _lines(rows: pd.DataFrame) -> set[tuple[str, ...]]:
    names = ["kind", "measure", *(name for name in ("unit", "program_code", "part", "time") if name in rows)]
    return set(rows[names].astype(str).itertuples(index=False, name=None))


def test_the_folder_knows_what_was_published_before(public: Path) -> None:
    found, earlier = auditing.read(public)
    assert found.name.startswith("p0002-")
    assert [rows.attrs["version"] for rows in earlier] == ["p0001"]
    assert auditing.read(shown(public).with_suffix(""))[0].rows.attrs["version"] == "p0002"
    assert auditing.read(shown(public))[1] == ()


def test_a_second_release_keeps_hidden_what_was_and_notices_what_it_corrects(public: Path) -> None:
    found, (before,) = auditing.read(public)
    names = list(KEY)
    old, now = before.set_index(names), found.rows.set_index(names)
    assert old["reason"].notna().any()
    assert now["reason"].reindex(old.index[old["reason"].notna()]).notna().all()
    both = old["value"].to_frame("old").join(now["value"].rename("now"), how="inner").dropna()
    corrected = both[both["old"] != both["now"]]
    notices = found.tables["corrections"].assign(period=lambda rows: pd.to_datetime(rows["period"])).set_index(names)
    told = notices.loc[corrected.index]
    assert len(corrected) > 0
    assert told["old_value"].tolist() == corrected["old"].tolist()
    assert told["words"].str.startswith("Dikoreksi: ").all()
    hidden = now.index[now["reason"].notna()]
    assert notices.loc[notices.index.isin(hidden), ["old_value", "new_value"]].isna().all(axis=None)


def test_a_number_put_back_into_the_file_is_found(public: Path, own: Path) -> None:
    value = offices.truth(public, offices.SMALL)
    with duckdb.connect(str(shown(own))) as connection:
        offices.put_back(connection, "observations", offices.SMALL, value)
    faults = {named(fault): (fault.low, fault.high) for fault in audited(own).faults}
    assert faults[offices.SMALL.named] == (value, value)


def named(fault: publications.Fault) -> tuple[str, ...]:
    return fault.measure, fault.unit, fault.program_code, fault.part, fault.time


def test_numbers_that_contradict_each_other_are_refused(public: Path, own: Path) -> None:
    with duckdb.connect(str(shown(own))) as connection:
        for cell, wrong in ((offices.SMALL, 0), (offices.BESIDE, 1)):
            offices.put_back(connection, "observations", cell, offices.truth(public, cell) + wrong)
    with pytest.raises(PantauError, match="region:16.03/.*/bulan:2026-07-01 bukan jumlah bagiannya"):
        audited(own)


def test_what_is_no_publication_is_refused_in_words(own: Path, tmp_path: Path) -> None:
    with pytest.raises(PantauError, match="bukan terbitan"):
        auditing.read(tmp_path)
    (tmp_path / where.WITHDRAWN).write_text('{"withdrawn": []}')
    with pytest.raises(PantauError, match="sudah ditarik"):
        auditing.read(tmp_path)
    with pytest.raises(StoreError):
        auditing.read(own / where.CURRENT)
    (own / where.CURRENT).write_text("../warehouse/v0001")
    with pytest.raises(StoreError, match="tidak sah"):
        auditing.read(own)


def test_relations_that_are_missing_are_named(own: Path) -> None:
    with duckdb.connect(str(shown(own))) as connection:
        connection.execute("drop table sums_held")
    with pytest.raises(StoreError, match="sums_held"):
        auditing.read(shown(own))
