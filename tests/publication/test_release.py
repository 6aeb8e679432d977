"""From a draft to what everybody sees and back: nothing comes out that was not shown, checked and approved."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dashboard import queries
from dashboard.errors import NotFoundError, PantauError, StoreError, UnprotectedError, WithdrawnError
from dashboard.publication import draft as drafting
from dashboard.publication import history, notices, opening, release, settling, where
from dashboard.warehouse import connection
from tests.publication import fakes, offices
from tests.publication.conftest import FIRST
from tests.publication.offices import BY, SLUG, office, published, said
from tests.searching import everything

SMALL = ("paid", "region:16.03.03")


def shown(code: str, indicator: str = "paid") -> tuple[float | None, str | None]:
    """Value and reason of one monthly figure of what the public sees."""
    opened = opening.open_public(SLUG)
    ((value, reason),) = (
        opened.cursor()
        .execute(
            "select value, reason from observations where indicator = ? and unit_code = ? and period_kind = 'bulan'"
            " and program_code = 'SEMBAKO' and part = '*' and period = date '2026-07-01'",
            [indicator, code],
        )
        .fetchall()
    )
    return value, reason


class TestDraft:
    def test_a_draft_is_shown_and_not_public(self, built: Path) -> None:
        found = release.prepare(office(), fakes.tools(), said)
        assert found.version == "p0001"
        assert found.figures.is_file()
        assert (found.bundle / "observations.csv").is_file()
        assert not where.folder(SLUG).exists()
        with pytest.raises(NotFoundError, match="Belum ada data"):
            opening.open_public(SLUG)
        assert history.events(SLUG) == []

    def test_what_is_shown_of_it_is_counted_from_it(self, built: Path) -> None:
        about = release.prepare(office(), fakes.tools(), said).about
        rows = about["rows"]
        assert rows == sum(level["rows"] for level in about["levels"])
        assert rows == sum(row["shown"] + row["empty"] + row["hidden"] + row["coarse"] for row in about["indicators"])
        assert {table["table"]: table["rows"] for table in about["tables"]}["observations"] == rows
        paid = next(row for row in about["indicators"] if row["indicator"] == "paid")
        assert paid["hidden"] == about["counts"]["primary"] - sum(
            row["hidden"] for row in about["indicators"] if row["indicator"] != "paid"
        )
        assert paid["hidden"] > 0
        (kept,) = about["kept"]
        assert 0 < kept["share"] < 1
        assert about["changes"]["new"] == sum(row["shown"] for row in about["indicators"])
        assert about["bundle"]["files"] > 10

    def test_a_new_draft_takes_the_place_of_the_one_before(self, built: Path) -> None:
        first = release.prepare(office(), fakes.tools(), said)
        second = release.prepare(office(), fakes.tools(), said)
        assert first.stem != second.stem
        assert [path.name for path in where.draft(SLUG).glob("*.duckdb")] == [f"{second.stem}.duckdb"]
        assert first.about["content_hash"] == second.about["content_hash"]

    def test_an_office_that_is_not_built_says_so(self, empty_store: Path) -> None:
        with pytest.raises(NotFoundError, match="pantau build --agency muara-enim"):
            release.prepare(office(), fakes.tools(), said)

    def test_nothing_to_publish_says_so(self, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        read = queries.read
        monkeypatch.setattr(
            queries, "read", lambda name: f"{read(name)}\nlimit 0" if name == "public/observations" else read(name)
        )
        with pytest.raises(NotFoundError, match="Belum ada angka"):
            release.prepare(office(), fakes.tools(), said)

    def test_a_draft_is_private(self, built: Path) -> None:
        release.prepare(office(), fakes.tools(), said)
        assert where.private(SLUG).stat().st_mode & 0o077 == 0


class TestRefused:
    def test_what_somebody_could_work_out_is_not_published(self, built: Path) -> None:
        published()
        careless = fakes.tools(protect=lambda rows, **given: replace(
            fakes.protect(rows, **given), rows=rows.drop(columns=fakes.EXTRA).assign(reason=None)
        ))  # fmt: skip
        with pytest.raises(UnprotectedError, match="paid region:16.03.03 SEMBAKO") as caught:
            release.prepare(office(), careless, said)
        assert {(cell["measure"], cell["unit"]) for cell in caught.value.cells} >= {SMALL}
        assert drafting.read(SLUG) is None
        assert shown("16.03.01") == (150, None)
        with pytest.raises(UnprotectedError):
            release.ready(office(), careless, said)
        assert [one.version for one in history.releases(SLUG)] == ["p0001"]

    @pytest.mark.parametrize("name", ["", " ", "x", "1", "12 34", "--", "Siti 2", "1603020505850001"])
    def test_no_name_no_release(self, built: Path, name: str) -> None:
        draft = release.prepare(office(), fakes.tools(), said)
        with pytest.raises(PantauError, match="bukan nama orang"):
            release.publish(draft, name, fakes.tools())
        assert not where.pointer(SLUG).exists()

    @pytest.mark.parametrize("name", ["Al", "Siti Rahmawati", "Dr. H. Ahmad Yani, S.Sos., M.Si.", "Ni’mah Ya'qub"])
    def test_a_name_is_taken_as_it_is_written(self, name: str) -> None:
        assert release.person(f"  {name} ") == name

    def test_lost_figures_of_before_stop_everything(self, built: Path) -> None:
        stem = published().stem
        where.file(SLUG, stem).unlink()
        with pytest.raises(StoreError, match="tidak dapat diperiksa apa yang sudah diketahui"):
            release.prepare(office(), fakes.tools(), said)


class TestPublished:
    def test_the_draft_that_was_shown_is_what_comes_out(self, built: Path) -> None:
        draft = release.prepare(office(), fakes.tools(), said)
        body = draft.figures.read_bytes()
        same, why = release.ready(office(), fakes.tools(), said)
        assert (same.stem, why) == (draft.stem, "")
        made = release.publish(same, BY, fakes.tools())
        assert made.stem == draft.stem
        assert where.file(SLUG, made.stem).read_bytes() == body
        assert history.shown(SLUG) == made.stem
        assert (where.bundle(SLUG, made.stem) / "observations.csv").is_file()
        assert not where.draft(SLUG).exists()

    def test_what_the_public_sees(self, built: Path) -> None:
        published()
        assert shown("16.03.01") == (150, None)
        assert shown("16.03.03") == (None, "perlindungan")
        opened = opening.open_public(SLUG)
        meta = dict(opened.cursor().execute("from meta").fetchall())
        inside = connection.open_warehouse(SLUG)
        assert meta["kind"] == "public"
        assert (meta["version"], meta["warehouse_version"]) == ("p0001", inside.version)
        assert (meta["threshold"], meta["zeros"], meta["min_width"]) == ("11", "true", "5")
        assert meta["content_hash"] == history.releases(SLUG)[0].about["content_hash"]
        assert opened.cursor().execute("select count(*) from relations").fetchall() == [(1,)]

    def test_it_is_logged_with_the_name_and_the_name_is_nowhere_else(self, built: Path) -> None:
        published()
        (event,) = history.events(SLUG)
        assert (event["event"], event["by"], event["version"], event["id"]) == ("publish", BY, "p0001", 1)
        assert event["counts"]["primary"] > 0
        assert event["kept"][0]["share"] < 1
        assert event["warehouse_version"] == "v0001"
        assert event["sha256"] == drafting.digest(where.file(SLUG, event["stem"]))
        assert "Rahmawati" not in everything(where.folder(SLUG))

    def test_the_public_folder_holds_what_it_may(self, built: Path) -> None:
        first = published().stem
        assert sorted(path.name for path in where.folder(SLUG).iterdir()) == ["current", first, f"{first}.duckdb"]

    def test_a_second_release_knows_the_first(self, built: Path, tmp_path: Path) -> None:
        given: list[int] = []

        def listening(rows: object, **asked: object) -> fakes.Protected:
            given.append(len(asked["earlier"]))  # type: ignore[arg-type]
            return fakes.protect(rows, **asked)  # type: ignore[arg-type]

        tools = fakes.tools(protect=listening)
        published(tools=tools)
        offices.bring(tmp_path, FIRST | {"16.03.01": 151}, day=date(2026, 9, 9))
        published(tools=tools)
        published(tools=tools)
        assert given == [0, 1, 2]
        assert [one.version for one in history.releases(SLUG)] == ["p0001", "p0002", "p0003"]
        rows = fakes.rows_of(where.file(SLUG, history.shown(SLUG) or ""), "publications")
        assert [(row[0], row[2], row[4]) for row in rows] == [
            ("p0001", date(2026, 9, 5), None), ("p0002", date(2026, 9, 9), None), ("p0003", date(2026, 9, 9), None),
        ]  # fmt: skip
        assert rows[0][3] == "Terbitan pertama."
        assert "dikoreksi" in rows[1][3]
        assert rows[2][3] == "Tidak ada angka yang berubah."

    def test_a_release_of_an_older_product_is_known_all_the_same(self, built: Path) -> None:
        path = where.file(SLUG, published().stem)
        with duckdb.connect(str(path)) as connection:
            connection.execute("update meta set value = 'lama' where key = 'release'")
        with pytest.raises(StoreError, match=f"pantau publish --agency {SLUG} --approve"):
            opening.open_public(SLUG)
        (rows,) = history.earlier(SLUG)
        assert rows.attrs["version"] == "p0001"
        assert published().version == "p0002"
        assert shown("16.03.01") == (150, None)
        with duckdb.connect(str(path)) as connection:
            connection.execute("alter table observations drop column reason")
        with pytest.raises(StoreError, match="p0001.* tidak memuat reason"):
            release.prepare(office(), fakes.tools(), said)

    def test_figures_without_a_line_in_the_log_count_as_published(self, built: Path) -> None:
        published()
        where.log(SLUG).unlink()
        assert len(history.earlier(SLUG)) == 1
        assert published().version == "p0002"


class TestStale:
    def test_other_data_make_another_draft(self, built: Path, tmp_path: Path) -> None:
        draft = release.prepare(office(), fakes.tools(), said)
        offices.bring(tmp_path, FIRST | {"16.03.01": 151}, day=date(2026, 9, 9))
        found, why = release.ready(office(), fakes.tools(), said)
        assert why == "data kantor berubah"
        assert found.stem != draft.stem
        release.publish(found, BY, fakes.tools())
        assert shown("16.03.01") == (151, None)

    def test_other_settings_make_another_draft(self, built: Path) -> None:
        release.prepare(office(), fakes.tools(), said)
        strict = replace(office(), disclosure=replace(office().disclosure, threshold=100))
        found, why = release.ready(strict, fakes.tools(), said)
        assert why == "pengaturan perlindungan berubah"
        release.publish(found, BY, fakes.tools())
        assert shown("16.03.06") == (None, "perlindungan")

    def test_another_release_makes_another_draft(self, built: Path) -> None:
        found = release.prepare(office(), fakes.tools(), said)
        published()
        record = {"version": found.version, "stem": found.stem, "identity": found.identity, "sha256": "", "about": {}}
        where.draft(SLUG).mkdir()
        (where.draft(SLUG) / "draft.json").write_text(json.dumps(record))
        (where.draft(SLUG) / f"{found.stem}.duckdb").touch()
        _, why = release.ready(office(), fakes.tools(), said)
        assert why == "belum ada rancangan"  # a draft that is not what it says is none

    def test_a_draft_that_was_replaced_meanwhile_is_not_released(self, built: Path) -> None:
        first = release.prepare(office(), fakes.tools(), said)
        release.prepare(office(), fakes.tools(), said)
        with pytest.raises(StoreError, match="sudah diganti"):
            release.publish(first, BY, fakes.tools())
        assert not where.pointer(SLUG).exists()

    def test_a_draft_that_was_touched_is_none(self, built: Path) -> None:
        found = release.prepare(office(), fakes.tools(), said)
        found.figures.write_bytes(found.figures.read_bytes() + b"x")
        assert release.ready(office(), fakes.tools(), said)[1] == "belum ada rancangan"

    def test_of_another_day_it_is_made_anew(self, built: Path) -> None:
        found = release.prepare(office(), fakes.tools(), said)
        path = where.draft(SLUG) / "draft.json"
        record = json.loads(path.read_text())
        record["identity"]["day"] = "2026-01-01"
        path.write_text(json.dumps(record))
        again, why = release.ready(office(), fakes.tools(), said)
        assert (why, again.stem != found.stem) == ("dibuat pada hari lain", True)


class TestWithdrawn:
    def test_the_one_before_is_shown_again(self, built: Path, tmp_path: Path) -> None:
        first = published()
        offices.bring(tmp_path, FIRST | {"16.03.01": 151}, day=date(2026, 9, 9))
        second = published()
        gone = release.unpublish(office(), "angka Juli keliru", tools=fakes.tools(), said=said)
        assert (gone.version, gone.shown) == ("p0002", "p0001")
        assert shown("16.03.01") == (150, None)
        assert sorted(path.name for path in where.folder(SLUG).iterdir()) == [
            "current", first.stem, f"{first.stem}.duckdb", "withdrawn.json",
        ]  # fmt: skip
        assert (where.withdrawn(SLUG) / f"{second.stem}.duckdb").is_file()
        assert (where.withdrawn(SLUG) / second.stem / "observations.csv").is_file()
        (note,) = settling.tombstones(SLUG)
        assert (note["version"], note["release"], note["reason"]) == ("p0002", second.stem, "angka Juli keliru")
        assert "Rahmawati" not in everything(where.folder(SLUG))
        assert [event["event"] for event in history.events(SLUG)] == ["publish", "publish", "unpublish"]

    def test_of_the_only_one_nothing_is_left(self, built: Path) -> None:
        published()
        gone = release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
        assert (gone.version, gone.shown) == ("p0001", None)
        with pytest.raises(WithdrawnError, match="p0001 .* sudah ditarik pada 20.*: keliru") as told:
            opening.open_public(SLUG)
        assert told.value.told == {name: settling.tombstones(SLUG)[0][name] for name in notices.TOLD}
        assert opening.withdrawn().keys() == {SLUG}
        assert [path.name for path in where.folder(SLUG).iterdir()] == ["withdrawn.json"]
        with pytest.raises(NotFoundError, match="sedang ditampilkan"):
            release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)

    def test_an_older_one_goes_without_the_pointer(self, built: Path) -> None:
        published()
        second = published()
        gone = release.unpublish(office(), "keliru", tools=fakes.tools(), version="p0001", said=said)
        assert (gone.version, gone.shown, history.shown(SLUG)) == ("p0001", "p0002", second.stem)
        with pytest.raises(PantauError, match="sudah ditarik"):
            release.unpublish(office(), "keliru", tools=fakes.tools(), version="p0001", said=said)
        gone = release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
        assert (gone.version, gone.shown) == ("p0002", None)

    def test_what_was_out_stays_known_and_stands_in_the_history(self, built: Path) -> None:
        published()
        release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
        assert len(history.earlier(SLUG)) == 1
        made = published()
        assert made.version == "p0002"
        rows = fakes.rows_of(where.file(SLUG, made.stem), "publications")
        assert [(row[0], row[4] is None) for row in rows] == [("p0001", False), ("p0002", True)]

    @pytest.mark.parametrize(
        ("reason", "match"),
        [("", "kata-kata"), ("123", "kata-kata"), ("salah, kata siti rahmawati", "tidak boleh memuat nama"),
         ("NIK 1603020505850001 ikut", "nomor identitas")],
    )  # fmt: skip
    def test_the_reason_is_words_about_nobody(self, built: Path, reason: str, match: str) -> None:
        published()
        with pytest.raises(PantauError, match=match):
            release.unpublish(office(), reason, tools=fakes.tools(), said=said)
        assert shown("16.03.01") == (150, None)

    def test_where_nothing_is_published_there_is_nothing_to_withdraw(self, built: Path) -> None:
        with pytest.raises(NotFoundError, match="Belum ada terbitan"):
            release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
        assert not where.private(SLUG).exists()

    def test_an_unknown_one_names_those_that_there_are(self, built: Path) -> None:
        published()
        with pytest.raises(NotFoundError, match="Yang ada: p0001"):
            release.unpublish(office(), "keliru", tools=fakes.tools(), version="p0009", said=said)
