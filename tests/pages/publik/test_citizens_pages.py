"""Beranda, Layanan UPT, Wilayah saya, Unduh data and Cara membaca: what they say is what the release holds."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import queries, registry
from dashboard.catalogue import agency
from dashboard.catalogue.sentences import sentence
from dashboard.publication import bundle, opening, rows, shelves, where
from dashboard.views import formats, hidden, tables
from dashboard.views.chart import Field
from dashboard.views.ui.publik import place
from tests.pages.opening import answer, said
from tests.pages.publik import releases
from tests.pages.publik.conftest import OFFICE
from tests.pages.publik.releases import changed, opened
from tests.publication import made

PROVINCE = "ntb"
CITIZENS = ("beranda", "layanan", "wilayah", "unduh", "metode")
EVERY = tuple(page.name for group in registry.PUBLIC.values() for page in group)
QUESTIONS = ("families", "money", "where", "homes", "poor")
DISTRICT = "64.08"


@pytest.fixture(scope="session")
def province_home(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PANTAU_HOME with the public folder of a province only."""
    return made.publish(sample_home, tmp_path_factory.mktemp("province"), slug=PROVINCE, open_data=False).parents[1]


@pytest.fixture
def province(province_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This process draws the province for everybody."""
    monkeypatch.setenv("PANTAU_HOME", str(province_home))
    monkeypatch.setenv("PANTAU_AUDIENCE", "public")
    return province_home


def figure(indicator: str, unit: str, **more: str) -> dict[str, Any]:
    """The newest figure of a unit in the release that is shown, all programmes."""
    asked = {"period_kind": "bulan", "program_code": "*", "part": "*"} | more
    with opening.open_public(OFFICE).cursor() as cursor:
        where_clause = " and ".join(f"{name} = '{value}'" for name, value in asked.items())
        rows = cursor.execute(
            f"select * from observations where indicator = ? and unit_code = ? and {where_clause}"  # noqa: S608
            " and period <= '2026-10-01' order by period desc limit 1",
            [indicator, unit],
        ).df()
    return {str(name): value for name, value in rows.iloc[0].items()}


def plain(at: AppTest) -> str:
    """The words of a page, marks of HTML and Markdown resolved."""
    return html.unescape(re.sub(r"<[^>]+>", " ", said(at))).replace("\\", "")


@pytest.mark.parametrize("page", CITIZENS)
def test_nothing_internal_is_led_to(public: Path, page: str) -> None:
    known = releases.names([one for group in registry.PUBLIC.values() for one in group])
    assert releases.led_to(opened(page)) <= known


@pytest.mark.parametrize("page", CITIZENS)
def test_a_province_has_every_page(province: Path, page: str) -> None:
    at = opened(page, kantor=PROVINCE)
    assert answer(at)
    assert "Nusa Tenggara Barat" in said(at)


@pytest.mark.parametrize("page", CITIZENS)
def test_without_a_release_it_says_so(empty_store: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    monkeypatch.setenv("PANTAU_AUDIENCE", "public")
    at = opened(page)
    assert "Belum ada data yang diterbitkan" in at.info[0].value


@pytest.mark.parametrize("page", CITIZENS)
def test_when_all_was_withdrawn_it_says_when_and_why(
    empty_store: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("PANTAU_AUDIENCE", "public")
    where.folder(OFFICE).mkdir(parents=True)
    gone = {"version": "p0003", "withdrawn_at": "2026-11-20T08:00:00", "reason": "salah *bulan*", "by": "Rina"}
    where.withdrawn_note(OFFICE).write_text(json.dumps({"withdrawn": [gone]}))
    words = opened(page).info[0].value
    assert "Terbitan p0003 ditarik pada 20 Nov 2026. Alasan: salah *bulan*" in words.replace("\\", "")
    assert r"\*bulan\*" in words, "no markup from a reason"
    assert "Rina" not in words
    assert "Belum ada data" not in words


def withdraw_all(slug: str, reason: str) -> None:
    """The office shows nothing any more."""
    where.folder(slug).mkdir(parents=True)
    gone = {"version": "p0001", "withdrawn_at": "2026-11-20T08:00:00", "reason": reason}
    where.withdrawn_note(slug).write_text(json.dumps({"withdrawn": [gone]}))


@pytest.mark.parametrize("page", EVERY)
def test_an_office_that_withdrew_all_is_never_answered_with_another(own: Path, page: str) -> None:
    withdraw_all(PROVINCE, "salah [bulan](http://x)")
    at = opened(page, kantor=PROVINCE)
    assert answer(at) == sentence("ditarik.answer").format(office=agency(PROVINCE).name)
    assert at.warning[0].value.replace("\\", "") == (
        "Terbitan p0001 ditarik pada 20 Nov 2026. Alasan: salah [bulan](http://x)"
    )
    assert "](http" not in at.warning[0].value, "no link from a reason"
    assert "Kutai Timur" not in said(at)
    assert not at.subheader
    assert at.query_params["kantor"] == PROVINCE, "the address stays what it was"


def test_from_a_withdrawn_office_one_goes_on_to_another_only_by_choice(own: Path) -> None:
    withdraw_all(PROVINCE, "salah bulan")
    at = opened("beranda", kantor=PROVINCE, periode="2026-08")
    at.query_params.clear()  # as the navigation does
    at.switch_page(str(registry.path("penyaluran"))).run()
    assert "sudah ditarik" in answer(at)
    at.button(key=f"ke_kantor_{OFFICE}").click().run()
    assert not at.exception
    assert "sudah ditarik" not in answer(at)
    assert "Kutai Timur" in said(at)


def test_a_link_to_an_office_that_withdrew_all_says_so(own: Path) -> None:
    withdraw_all(PROVINCE, "salah bulan")
    at = opened("beranda", kantor=PROVINCE)
    assert [str(one.value) for one in at.warning if "ditarik pada 20 Nov 2026. Alasan: salah bulan" in one.value]
    assert answer(at)


def test_five_questions_are_answered_from_the_release(public: Path) -> None:
    at = opened("beranda")
    asked = [str(heading.value) for heading in at.subheader]
    assert asked == [sentence(f"beranda.ask_{name}") for name in QUESTIONS]
    reached, paid = figure("recipient_families", DISTRICT), figure("disbursed_idr", DISTRICT, period_kind="tahun")
    text = plain(at)
    assert answer(at).startswith(f"{formats.number(reached['value'])} keluarga di ")
    assert f"{formats.number(reached['value'])} keluarga menerima bantuan" in text
    assert f"{formats.rupiah_words(paid['value'])} sampai kepada penerima" in text
    residents = figure("upt_residents", OFFICE)
    assert f"{formats.number(residents['value'])} orang tinggal di" in text
    poor = figure("p0_pct", DISTRICT, period_kind="tahun")
    assert f"{formats.percent(poor['value'], 2)} penduduk" in text


def test_areas_are_counted_by_what_is_known_of_them(public: Path) -> None:
    text = plain(opened("beranda"))
    month = figure("paid", DISTRICT)["period"]
    rows = queries.run(
        opening.open_public(OFFICE), "observations/map", indicator="paid", level="kecamatan", parent="*", program="*",
        period=month.date(), period_kind="bulan",
    )  # fmt: skip
    paid, silent = int((rows["value"] > 0).sum()), rows[rows["value"].isna() & ~hidden.mask(rows)]
    assert f"sudah dibayar di {paid} dari {len(rows)} kecamatan" in text
    assert f"sudah dibayar · {paid} kecamatan" in text
    for name in silent["region_name"]:
        assert f"{name} belum melapor" in text


def test_what_is_hidden_is_said_and_not_computed(own: Path) -> None:
    changed(
        OFFICE,
        "update observations set value = null, numerator = null, denominator = null, status = 'hidden',"
        " reason = 'perlindungan' where indicator in ('recipient_families', 'disbursed_idr', 'upt_residents',"
        " 'upt_occupancy_pct') and unit_code in ('64.08', 'kutai-timur')",
    )
    at = opened("beranda")
    text = plain(at)
    assert "disembunyikan untuk melindungi orang" in answer(at)
    assert text.count("disembunyikan untuk melindungi orang") >= 4
    assert not re.search(r"\d[\d.]* keluarga menerima bantuan", text)
    assert not re.search(r"\d[\d.]* orang tinggal", text)
    assert not re.search(r"rupiah sampai kepada penerima", text)


def test_how_much_is_not_shown_is_counted(public: Path) -> None:
    with opening.open_public(OFFICE).cursor() as cursor:
        counted = cursor.execute("select count(*), count(reason) from observations").fetchone()
    assert counted is not None
    text = plain(opened("beranda"))
    assert f"Dari {formats.number(counted[0])} baris angka dalam terbitan ini" in text
    assert f"), {formats.number(counted[1])} disembunyikan" in text
    assert f"memuat {formats.number(counted[0])} baris angka; {formats.number(counted[1])} di antaranya" in answer(
        opened("metode")
    )


def test_an_office_without_homes_says_so(own: Path) -> None:
    changed(OFFICE, "delete from upt", "delete from observations where indicator like 'upt_%' or indicator = 'waiting'")
    assert "belum menerbitkan angka panti dan rumah singgah" in plain(opened("beranda"))
    at = opened("layanan")
    assert answer(at) == sentence("layanan.none")
    assert "Daftar tunggu" not in said(at)


def test_homes_say_hidden_and_silent_apart(own: Path) -> None:
    changed(
        OFFICE,
        "update observations set value = null, status = 'hidden', reason = 'perlindungan' where indicator = 'waiting'"
        " and unit_code = 'RUMAH-SINGGAH-SANGATTA' and period = '2026-09-01'",
        "update observations set value = null, reported = 0, expected = 1, status = 'provisional', reason = null where"
        " unit_code = 'RPA-SANGATTA-SELATAN' and unit_kind = 'upt' and period = '2026-09-01'",
    )
    at = opened("layanan", periode="2026-09")
    assert answer(at).startswith("Pada September 2026, 1 dari 2 panti dan rumah singgah melapor.")
    assert "Rumah Perlindungan Anak Sangatta Selatan belum melapor." in answer(at)
    text = plain(at)
    assert re.search(r"Daftar tunggu\s+◆ disembunyikan untuk melindungi orang", text)
    assert "belum melapor, laporan terakhir Agustus 2026" in text
    assert "Untuk anak terlantar" in text
    assert "definitif" not in text, "nothing of the head of a home"


def test_an_area_is_told_whole(public: Path) -> None:
    code = "64.08.04"
    at = opened("wilayah", wilayah=code)
    own, around = figure("recipient_families", code), figure("recipient_families", DISTRICT)
    assert answer(at) == (
        f"Sangatta Utara: {formats.number(own['value'])} keluarga menerima bantuan pada September 2026,"
        f" dari {formats.number(around['value'])} di Kabupaten Kutai Timur; yang menerima beberapa program dihitung"
        " pada tiap program."
    )
    listed = [button for button in at.button if str(button.key).startswith("ke_wilayah_")]
    assert len(listed) == place.NEAREST
    told = re.findall(r"nilai tengah (\d+) (?:dari (\d+) )?wilayah terdekat", plain(at))
    assert told
    assert {int(of or number) for number, of in told} == {len(listed)}, "words and list agree"
    text = plain(at)
    rows = queries.run(opening.open_public(OFFICE), "public/pages/area", region=code, until="2026-10-09", neighbours="")
    concealed = int(rows["reason"].notna().sum())
    assert concealed
    assert f"{formats.number(concealed)} disembunyikan untuk melindungi orang" in text
    assert text.count("◆ disembunyikan untuk melindungi orang") == int((rows["reason"] == "perlindungan").sum())
    assert text.count(f"◆ {hidden_coarse()}") == int((rows["reason"] == "tingkat").sum())
    assert at.query_params["wilayah"] == code, "the address can be shared"


def test_an_incomplete_total_is_said_so(own: Path) -> None:
    changed(
        OFFICE,
        "update observations set reported = 3, expected = 18, status = 'incomplete' where unit_code = '64.08'"
        " and indicator in ('families', 'recipient_families', 'disbursed_idr') and value is not null",
    )
    area = opened("wilayah", wilayah=DISTRICT)
    text = plain(area)
    assert answer(area).endswith("Belum lengkap: 3 dari 18 melapor.")
    assert text.count("◐ belum lengkap: 3 dari 18 melapor") > 3, "each figure of the three, and its parts"
    assert re.search(r"\d+ diterbitkan tetapi laporannya belum lengkap", text)
    front = opened("beranda")
    assert answer(front).endswith("Belum lengkap: 3 dari 18 melapor.")
    assert "sampai kepada penerima. Belum lengkap: 3 dari 18 melapor." in plain(front)


def hidden_coarse() -> str:
    """The words for what is published from kabupaten upwards only."""
    return "hanya diterbitkan di tingkat kabupaten/kota ke atas"


def test_a_link_of_a_map_leads_to_the_area(public: Path) -> None:
    assert answer(opened("wilayah", area="64.08.04")).startswith("Sangatta Utara:")


def test_an_area_that_does_not_exist_is_said(public: Path) -> None:
    at = opened("wilayah", wilayah="99.99.99")
    assert "99.99.99" in at.warning[0].value
    assert answer(at).startswith("Kabupaten Kutai Timur:")


def test_a_province_is_chosen_in_two_steps(province: Path) -> None:
    at = opened("wilayah", kantor=PROVINCE, wilayah="52.01.02")
    boxes = {box.label: box for box in at.selectbox}
    assert boxes["Kabupaten/kota"].value == "52.01"
    assert boxes["Kecamatan"].value == "52.01.02"
    boxes["Kabupaten/kota"].set_value("52.02").run()
    assert at.query_params["wilayah"] == "52.02"
    assert answer(at).startswith("Kabupaten Lombok Tengah:")


def test_the_file_of_an_area_says_why_a_cell_is_empty(public: Path) -> None:
    code = "64.08.04"
    rows = place.cited(place_rows(code), "Dinas Sosial, terbitan p0001")
    text = tables.to_csv(rows, (*place.FIELDS, *place.BESIDE), sample=True).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    with opening.open_public(OFFICE).cursor() as cursor:
        found = cursor.execute(
            "select count(*), count(reason), count(value) from observations where unit_code = ?", [code]
        ).fetchone()
    assert found == (
        len(lines),
        sum(line["Keadaan"] in {hidden.WORDS, hidden_coarse()} for line in lines),
        sum(line["Nilai"] != "" for line in lines),
    )
    assert all(line["Keadaan"] not in {"angka", "nol"} for line in lines if not line["Nilai"])
    assert {line["Keadaan"] for line in lines if line["Nilai"] == "0"} == {"nol"}
    assert all(line["Sumber"] and line["Kutipan"] == "Dinas Sosial, terbitan p0001" for line in lines)


def place_rows(code: str) -> pd.DataFrame:
    """The rows that the page *Wilayah saya* writes into its files."""
    assert all(isinstance(field, Field) for field in place.FIELDS)
    rows = queries.run(opening.open_public(OFFICE), "public/pages/area_series", region=code)
    return place.described(rows, code=code, name="Sangatta Utara", level="kecamatan")


@pytest.fixture
def bundled(own: Path) -> Iterator[bundle.Bundle]:
    """The release with its open data."""
    folder = where.bundle(OFFICE, opening.stem(OFFICE))
    bundle.write(opening.open_public(OFFICE), folder)
    yield bundle.index(folder)


def test_without_open_data_the_page_says_so(public: Path) -> None:
    at = opened("unduh")
    assert answer(at) == sentence("unduh.none")
    assert at.info


def test_every_file_has_its_stable_address(bundled: bundle.Bundle) -> None:
    at = opened("unduh", tabel="ppks")
    text = said(at)
    addresses = set(re.findall(r'href="(data/[^"]+)"', text))
    assert addresses == {f"data/{OFFICE}/{shelves.LATEST}/{file.path}" for file in bundled.files}
    held = shelves.files(OFFICE, bundled.version)
    assert {address.rpartition("/")[2] for address in addresses} <= set(held)
    rows = sum(files[0].rows or 0 for files in bundled.tables.values())
    assert answer(at).startswith(
        f"{len(bundled.tables)} tabel data terbuka dapat diunduh: {formats.number(rows)} baris"
    )
    shown = [str(block.value) for block in at.code]
    assert bundled.citation in shown
    assert any(f"/data/{OFFICE}/{bundled.version}/" in block for block in shown)
    assert all(file.sha256 in text for file in bundled.files)
    assert "PPKS terdata" in text, "the dictionary of the table that the address asks for"


def example(at: AppTest) -> tuple[str, dict[str, str]]:
    """Table and parameters of the address that the page gives to programs."""
    command = next(str(block.value) for block in at.code if str(block.value).startswith("curl "))
    parts = urlsplit(command.removeprefix("curl '").removesuffix("'"))
    return parts.path.rpartition("/")[2].removesuffix(".json"), dict(parse_qsl(parts.query))


def test_the_example_for_programs_has_an_answer_for_every_table(bundled: bundle.Bundle) -> None:
    opened_release = opening.open_public(OFFICE)
    subjects = rows.subjects(opened_release)
    assert {"penyaluran", "anggaran"} < subjects.keys()
    for table, measures in subjects.items():
        named, given = example(opened("unduh", tabel=table))
        assert named == table
        wanted = rows.asked(given, figures=True)
        rows.known(opened_release, table, wanted.filters)
        total, found = rows.figures(opened_release, measures[0].subject, wanted)
        assert total and found, f"{table}: {given}"
    assert example(opened("unduh")) == ("penyaluran", {"unit": DISTRICT, "limit": "10"})
    assert example(opened("unduh", tabel="koreksi"))[0] == "penyaluran", "a table without units"


def test_without_the_usual_table_the_example_is_of_one_that_is_there(bundled: bundle.Bundle) -> None:
    changed(OFFICE, "delete from observations where indicator not in ('realisation_pct', 'upt_residents')")
    bundle.write(opening.open_public(OFFICE), where.bundle(OFFICE, opening.stem(OFFICE)))
    table, given = example(opened("unduh"))
    release = opening.open_public(OFFICE)
    total, _ = rows.figures(release, rows.subjects(release)[table][0].subject, rows.asked(given, figures=True))
    assert total


def test_what_is_withdrawn_is_said_with_its_reason(bundled: bundle.Bundle) -> None:
    gone = {"version": "p0000", "withdrawn_at": "2026-11-01", "reason": "angka [keliru](http://x)"}
    where.withdrawn_note(OFFICE).write_text(json.dumps({"withdrawn": [gone]}))
    text = said(opened("unduh"))
    assert "Terbitan p0000 ditarik pada 1 Nov 2026. Alasan: angka" in text.replace("\\", "")
    assert "[keliru](http" not in text, "no link from a reason"


def test_the_method_is_that_of_the_release(own: Path) -> None:
    changed(OFFICE, "insert into meta values ('threshold', '6')")
    at = opened("metode")
    assert "dari 1 sampai 5 tidak ditulis" in plain(at)
    method = bundle.methodology(opening.open_public(OFFICE))
    headings = [line.removeprefix("## ") for line in method.splitlines() if line.startswith("## ")]
    assert [block.label for block in at.expander] == headings
    assert "UU 14/2008" in said(at)
    assert "UU 27/2022" in said(at)
