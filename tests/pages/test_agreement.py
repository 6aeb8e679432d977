"""One number is one number: card, chart, map, table and CSV of a page say the same."""

import csv
import html
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from dashboard.catalogue import caveat
from dashboard.catalogue.datasets.payments import FAILURE_REASONS
from dashboard.views import cards as card_views
from dashboard.views import formats, tables
from dashboard.views.cards import Card
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette, palette
from dashboard.views.ui import cards, figure, mapping
from dashboard.views.ui.frame import View
from tests.pages.opening import answer, opened, said


class Seen:
    """What a page drew."""

    def __init__(self) -> None:
        self.cards: dict[str, Card] = {}
        self.charts: dict[str, Chart] = {}


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Everything that the next page draws, beside drawing it."""
    found = Seen()
    foot, show = figure.foot, cards.show

    def footed(view: View, chart: Chart) -> None:
        found.charts[chart.key] = chart
        foot(view, chart)

    def shown(cards_of_page: Sequence[Card], colours: Palette) -> None:
        found.cards |= {card.label: card for card in cards_of_page}
        show(cards_of_page, colours)

    monkeypatch.setattr(figure, "foot", footed)
    monkeypatch.setattr(cards, "show", shown)
    return found


def csv_sum(chart: Chart, heading: str) -> float:
    """The sum of a column of the CSV under a figure."""
    raw = tables.to_csv(chart.listed, chart.fields, sample=True).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(raw), delimiter=";"))
    return sum(float(line[heading].replace(",", ".")) for line in lines if line[heading])


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_paid_is_the_same_everywhere_on_penyaluran(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("penyaluran", kantor=office).exception
    paid = seen.cards["Dibayar"].value
    areas, steps, trend = (seen.charts[f"penyaluran_{name}"] for name in ("wilayah", "tahap", "tren"))
    assert formats.number(areas.rows["paid"].sum()) == paid
    assert formats.number(csv_sum(areas, "Dibayar (KPM)")) == paid
    assert formats.number(steps.rows.set_index("label")["value"]["Dibayar"]) == paid
    assert formats.number(trend.rows.dropna(subset=["value"])["value"].iloc[-1]) == paid


@pytest.mark.parametrize("office", ["muara-enim", "ntb"])
def test_the_reasons_of_each_area_add_up_to_what_failed_there(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("penyaluran", kantor=office, bagian="corong").exception
    rows = seen.charts["penyaluran_corong"].rows
    reasons = [key for key in FAILURE_REASONS if key in rows]
    assert len(reasons) > 1
    assert (rows[reasons].sum(axis=1) == rows["failed"].fillna(0)).all()
    assert formats.number(rows["failed"].sum()) == seen.cards["Gagal salur"].value


def test_failures_add_up_to_the_card(sample_store: Path, seen: Seen) -> None:
    assert not opened("penyaluran", kantor="muara-enim").exception
    assert formats.number(seen.charts["penyaluran_gagal"].rows["families"].sum()) == seen.cards["Gagal salur"].value


@pytest.mark.parametrize("level", ["kabupaten", "kecamatan"])
def test_the_map_adds_up_to_the_card_at_each_level(sample_store: Path, seen: Seen, level: str) -> None:
    assert not opened("penyaluran", kantor="jawa-timur").exception
    assert not opened("peta", kantor="jawa-timur", indikator="paid", tingkat=level).exception
    shown = seen.charts["peta_paid"]
    assert formats.number(shown.rows["value"].sum()) == seen.cards["Dibayar"].value
    assert formats.number(csv_sum(shown, "Dibayar (KPM)")) == seen.cards["Dibayar"].value


def test_the_ranking_holds_the_areas_of_the_map(sample_store: Path, seen: Seen) -> None:
    assert not opened("peta", kantor="musi-banyuasin", indikator="families").exception
    shown, ranked = seen.charts["peta_families"], seen.charts["urutan_families"]
    known = shown.rows.dropna(subset=["value"])
    assert set(ranked.rows["region_code"]) == set(known["region_code"])
    assert ranked.rows["value"].is_monotonic_decreasing
    assert len(ranked.drawn) <= mapping.RANKED


def test_residents_add_up_to_the_card(sample_store: Path, seen: Seen) -> None:
    assert not opened("upt", kantor="jawa-timur").exception
    homes = seen.charts["upt_penghuni"]
    assert formats.number(homes.rows["residents"].sum()) == seen.cards["Penghuni UPT"].value
    assert formats.number(csv_sum(homes, "Penghuni (orang)")) == seen.cards["Penghuni UPT"].value


def test_every_total_of_homes_says_how_many_reported(sample_store: Path, seen: Seen) -> None:
    assert not opened("upt", kantor="jawa-timur").exception
    homes = len(seen.charts["upt_penghuni"].rows)
    for label, card in seen.cards.items():
        assert card.against.endswith(f" dari {homes} UPT melapor"), label
    assert seen.charts["upt_selisih"].rows["words"].str.startswith("Penghuni UPT, ").all()
    rows = seen.charts["upt_penghuni"].rows
    assert rows["group"].is_monotonic_increasing
    assert all(kind["occupancy_pct"].dropna().is_monotonic_decreasing for _, kind in rows.groupby("group"))
    over = int(rows["is_overfull"].sum())
    assert seen.cards["Keterisian UPT"].against.startswith(f"{over} UPT melebihi kapasitas · ")


def test_activities_are_the_same_everywhere_on_kegiatan(sample_store: Path, seen: Seen) -> None:
    at = opened("kegiatan", kantor="ntb", periode="2026-09")
    log, weeks = seen.charts["kegiatan_catatan"].listed, seen.charts["kegiatan_minggu"].listed
    told = int((~log["is_nihil"]).sum())
    assert seen.cards["Kegiatan UPT"].value == formats.number(told)
    assert weeks.loc[weeks["week"].dt.month == 9, "activities"].sum() == told  # noqa: PLR2004
    silent = seen.charts["kegiatan_diam"].listed.iloc[0]
    assert seen.cards["Hari sejak laporan kegiatan terakhir"].value == formats.number(silent["silent_days"])
    assert f"{silent['upt_name']} diam {formats.number(silent['silent_days'])} hari." in answer(at)


def test_visits_are_the_same_everywhere_on_pembinaan(sample_store: Path, seen: Seen) -> None:
    at = opened("pembinaan", kantor="jawa-timur", tahun="2026")
    visits, homes = seen.charts["pembinaan_kunjungan"].listed, seen.charts["pembinaan_upt"].listed
    assert (
        seen.cards["Kunjungan pembinaan"].value == formats.number(len(visits)) == formats.number(homes["visits"].sum())
    )
    visited = visits["upt_code"].nunique()
    assert seen.cards["UPT yang dikunjungi untuk pembinaan"].value == formats.percent(100 * visited / len(homes))
    assert answer(at).startswith(f"{visited} dari {len(homes)} UPT dikunjungi")


@pytest.mark.parametrize("office", ["muara-enim", "ntb"])
def test_pillars_are_the_same_everywhere_on_pilar(sample_store: Path, seen: Seen, office: str) -> None:
    at = opened("pilar", kantor=office, tahun="2026")
    assert not at.exception
    matrix, roles = seen.charts["pilar_matriks"], seen.charts["pilar_peran"].rows
    serving = seen.cards["Pilar sosial bertugas"]
    assert formats.number(roles["people"].sum()) == serving.value
    by_role, in_areas = roles.set_index("role")["people"], matrix.listed.groupby("role")["people"].sum()
    given = in_areas.index[in_areas > 0]  # the others are kept by the office itself
    assert in_areas[given].to_dict() == by_role[given].to_dict()
    assert csv_sum(matrix, "Bertugas (orang)") == in_areas.sum()
    vacant = formats.number(roles["vacancies"].sum())
    assert answer(at).startswith(f"{vacant} tempat pilar sosial kosong pada 2026")
    assert serving.against.startswith(f"{vacant} lowong")
    filled = seen.cards["TKSK di kecamatan"].value
    assert filled == roles.set_index("role")["places"]["tksk"]
    assert f"TKSK ada di {filled} kecamatan" in answer(at)


@pytest.mark.parametrize("office", ["muara-enim", "ntb"])
def test_organisations_are_the_same_everywhere_on_organisasi(sample_store: Path, seen: Seen, office: str) -> None:
    at = opened("organisasi", kantor=office)
    assert not at.exception
    register, areas, kinds = (seen.charts[f"organisasi_{name}"] for name in ("daftar", "wilayah", "jenis"))
    number, lapsed = len(register.rows), int((register.rows["state"] == "habis_berlaku").sum())
    assert number == kinds.rows["organisations"].sum() == areas.rows["organisations"].sum()
    assert lapsed == kinds.rows["lapsed"].sum() == areas.rows["lapsed"].sum() == csv_sum(areas, "Masa daftar habis")
    assert number - lapsed == areas.rows["value"].sum() == csv_sum(areas, "Daftarnya berlaku")
    assert seen.cards["Organisasi terdaftar"].value == formats.number(number)
    assert seen.cards["Organisasi terdaftar"].against == f"{formats.number(number - lapsed)} daftarnya berlaku"
    assert seen.cards["Masa daftar habis"].value == formats.number(lapsed)
    assert answer(at).startswith(f"{formats.number(number)} organisasi sosial terdaftar")
    without = int((areas.rows.groupby("region_code")["valid"].sum() == 0).sum())
    ending = f"{without} " if without else "Setiap "
    assert answer(at).split(". ")[-1].startswith(ending)
    assert len(register.drawn) == 15  # noqa: PLR2004 - the whole table fits a page and a sheet of paper
    assert f"15 dari {formats.number(number)} organisasi; semuanya ada dalam CSV." in said(at)


def test_who_came_and_what_is_overdue_are_the_same_everywhere_on_rakor(sample_store: Path, seen: Seen) -> None:
    at = opened("rakor", kantor="muara-enim", rapat="Rakor Kesos 6 November 2023")
    assert not at.exception
    came, held, register = (seen.charts[f"rakor_{name}"] for name in ("hadir", "rapat", "arahan"))
    total = came.rows.set_index("role_name")["people"]
    assert total["Seluruh peserta"] == total.drop("Seluruh peserta").sum() == 200  # noqa: PLR2004 - as published
    assert held.rows.set_index("meeting")["people"]["Rakor Kesos 6 November 2023"] == 200  # noqa: PLR2004
    assert seen.cards["Hadir di rapat"].value == "200"
    assert caveat("korcam").sentence in said(at)
    assert caveat("attendance").sentence in said(at)
    states = register.rows["state"].value_counts()
    assert seen.cards["Lewat batas waktu"].value == formats.number(states["terlambat"])
    assert seen.cards["Selesai"].value == formats.number(states["selesai"])
    open_ones = formats.number(states.drop("selesai").sum())
    assert seen.cards["Belum selesai"].value == open_ones
    assert answer(at).startswith(f"{states['terlambat']} dari {open_ones} arahan yang belum selesai")


def test_the_meeting_of_2023_is_one_click_away(sample_store: Path) -> None:
    at = opened("rakor", kantor="muara-enim")
    (choice,) = (box for box in at.selectbox if box.label == "Rapat")
    assert choice.index == 0
    assert "Rakor Kesos 6 November 2023" in choice.options


def test_the_assembly_says_what_the_pages_behind_it_say(sample_store: Path, seen: Seen) -> None:
    at = opened("apel", kantor="muara-enim")
    assert not at.exception
    lines = seen.charts["apel_tujuh"].rows.set_index("subject")["sentence"]
    assert all(html.escape(sentence.split(" ", 1)[1], quote=True) in said(at) for sentence in lines)
    assert not opened("rakor", kantor="muara-enim").exception
    overdue = seen.cards["Lewat batas waktu"].value
    assert lines["Arahan"].startswith(f"{overdue} arahan lewat batas waktu")
    assert f"{overdue} arahan lewat batas waktu" in answer(at)
    assert not opened("penjangkauan", kantor="muara-enim").exception
    assert f"{seen.cards['Laporan terbuka'].value} masih terbuka" in lines["Laporan masyarakat"]


def test_a_home_says_one_number_on_its_own_page(sample_store: Path, seen: Seen) -> None:
    assert not opened("upt", kantor="ntb").exception
    rows = seen.charts["upt_penghuni"].rows
    residents = int(rows.loc[rows["upt_code"] == "PSBL-MATARAM", "residents"].sum())
    assert not opened("panti", kantor="ntb", upt="PSBL-MATARAM").exception
    lines = seen.charts["panti_neraca"].rows.set_index("line")["people"]
    assert formats.number(residents) == seen.cards["Penghuni UPT"].value
    assert lines["akhir"] == residents
    assert lines.drop("akhir").sum() == lines["akhir"]


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_targeting_says_one_number_everywhere(sample_store: Path, seen: Seen, office: str) -> None:
    at = opened("ketepatan", kantor=office)
    assert not at.exception
    areas, desils = seen.charts["ketepatan_wilayah"], seen.charts["ketepatan_cakupan"].rows
    missed, entitled = areas.rows["unreached"].sum(), areas.rows["entitled"].sum()
    card = seen.cards["Belum terjangkau"]
    assert card.value == formats.percent(100 * missed / entitled, 1)
    assert card.against == f"{formats.number(missed)} dari {formats.number(entitled)} keluarga berhak"
    assert csv_sum(areas, "Belum terjangkau (keluarga)") == missed
    within = desils[(desils["program_code"] == "PKH") & desils["within_rule"]]
    reached = within["recipients"].sum()
    assert seen.cards["Terjangkau, desil 1–4"].value == formats.percent(100 * reached / entitled, 1)
    assert within["registered"].sum() == entitled
    assert reached + missed == entitled
    leaked = desils[(desils["program_code"] == "PKH") & ~desils["within_rule"]]["recipients"].sum()
    assert leaked == areas.rows["above_rule"].sum()
    assert seen.cards["Penerima di atas batas desil"].against.startswith(f"{formats.number(leaked)} dari ")


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_the_register_adds_up_to_its_card(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("ketepatan", kantor=office).exception
    register, changes = seen.charts["ketepatan_register"], seen.charts["ketepatan_perubahan"]
    newest = register.rows[register.rows["period"] == register.rows["period"].max()]
    poor = formats.number(newest.loc[newest["desil"] <= 4, "families"].sum())
    assert seen.cards["Keluarga desil 1–4"].value == poor
    assert formats.number(changes.rows.loc[changes.rows["desil"] <= 4, "after"].sum()) == poor
    assert formats.number(seen.charts["ketepatan_perubahan_wilayah"].rows["after"].sum()) == poor
    assert csv_sum(changes, "Sesudah (keluarga)") == newest["families"].sum()


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_the_survey_says_one_number_everywhere(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("pendataan", kantor=office).exception
    areas, steps = seen.charts["pendataan_wilayah"], seen.charts["pendataan_tahap"].rows.set_index("label")["value"]
    target, verified = areas.rows["target"].sum(), areas.rows["verified"].sum()
    assert seen.cards["Pendataan terverifikasi"].value == formats.percent(100 * verified / target, 1)
    assert (steps["Keluarga sasaran pendataan"], steps["Keluarga terverifikasi"]) == (target, verified)
    assert formats.number(csv_sum(areas, "NIK padan (keluarga)")) == seen.cards["NIK padan"].value
    wrong = seen.cards["Tidak layak tetapi terdaftar"].value
    assert formats.number(areas.rows["wrongly_included"].sum()) == wrong


@pytest.mark.parametrize("where", [{"kantor": "kutai-timur"}, {"kantor": "ntb", "kab": "52.04"}])
def test_the_year_strip_says_what_card_list_and_answer_say(
    sample_store: Path, seen: Seen, where: dict[str, str]
) -> None:
    at = opened("hadir", **where)
    assert not at.exception
    strip, gaps = seen.charts["hadir_tahun"], seen.charts["hadir_jeda"]
    served = strip.rows.groupby("region_code")["days"].min().gt(0)
    every = seen.cards["Dilayani setiap bulan"]
    assert every.value == formats.number(served.sum())
    assert every.unit.startswith(f"dari {formats.number(len(served))} ")
    assert answer(at).startswith(("Semua", "Belum ada", f"{every.value} dari {formats.number(len(served))}"))
    assert strip.rows["service_names"].isna().equals(strip.rows["days"].eq(0))
    assert csv_sum(strip, "Hari dengan layanan (hari)") == strip.rows["days"].sum()
    longest = seen.cards["Jeda layanan terpanjang"]
    assert (
        longest.value
        == formats.number(gaps.rows["longest_gap"].iloc[0])
        == formats.number(gaps.rows["longest_gap"].max())
    )
    assert longest.against.startswith(str(gaps.rows["region_name"].iloc[0]))
    assert set(gaps.rows["region_code"]) == set(served.index)


def test_the_strip_of_a_province_counts_the_kecamatan_of_its_list(sample_store: Path, seen: Seen) -> None:
    assert not opened("hadir", kantor="ntb").exception
    strip, gaps = seen.charts["hadir_tahun"].rows, seen.charts["hadir_jeda"].rows
    newest = strip[strip["month"] == strip["month"].max()]
    assert newest["areas"].sum() == len(gaps)
    assert newest["areas_served"].sum() == gaps["gap_now"].eq(0).sum()
    assert seen.cards["Dilayani setiap bulan"].unit == f"dari {formats.number(len(gaps))} kecamatan"


def test_days_outside_distribution_are_those_of_the_log(sample_store: Path, seen: Seen) -> None:
    assert not opened("hadir", kantor="kutai-timur").exception
    strip, kinds, partners = (seen.charts[f"hadir_{name}"] for name in ("tahun", "layanan", "mitra"))
    days = strip.rows["days"].sum()
    card = seen.cards["Layanan di luar hari penyaluran"]
    assert card.against == f"dari {formats.number(days)} hari dengan layanan"
    handed_out = days - round(days * float(card.value.removesuffix(" %").replace(",", ".")) / 100)
    assert abs(handed_out - kinds.rows["distribution_days"].sum()) <= 1
    assert kinds.rows["days"].sum() == partners.rows["days"].sum() == csv_sum(kinds, "Kali layanan (kali)")
    assert kinds.rows["people"].sum() == partners.rows["people"].sum() == strip.rows["people"].sum()


def test_response_adds_up_to_its_card(sample_store: Path, seen: Seen) -> None:
    assert not opened("hadir", kantor="kutai-timur").exception
    rows = seen.charts["hadir_tanggap"].listed
    for dimension in ("kind", "channel"):
        for kind in ("bulan", "tahun"):
            part = rows[(rows["dimension"] == dimension) & (rows["period_kind"] == kind)]
            assert seen.cards["Waktu tanggap laporan"].against == (
                f"{formats.number(part['reached'].sum())} dari {formats.number(part['reported'].sum())}"
                " laporan dijangkau"
            )


def test_newly_reached_areas_are_as_many_as_the_map_counts(sample_store: Path, seen: Seen) -> None:
    assert not opened("hadir", kantor="kutai-timur").exception
    listed = seen.charts["hadir_baru"].rows
    assert not opened("peta", kantor="kutai-timur", indikator="newly_reached_areas").exception
    assert seen.charts["peta_newly_reached_areas"].rows["value"].sum() == len(listed) > 0


@pytest.mark.parametrize(("office", "months"), [("kutai-timur", "3"), ("ntb", "3"), ("jawa-timur", "2")])
def test_families_left_alone_are_the_same_everywhere(sample_store: Path, seen: Seen, office: str, months: str) -> None:
    at = opened("sunyi", kantor=office, n=months)
    assert not at.exception
    shown, listed = seen.charts["sunyi_peta"], seen.charts["sunyi_daftar"]
    alone = "Keluarga desil 1–2 tanpa layanan"
    families = formats.number(shown.rows["value"].sum())
    assert families == seen.cards[alone].value == formats.number(listed.rows["families"].sum())
    assert f"{families} keluarga" in answer(at)
    assert csv_sum(shown, f"{alone} (keluarga)") == csv_sum(listed, f"{alone} (keluarga)") == shown.rows["value"].sum()
    assert listed.rows["silent_months"].min() >= int(months)
    assert listed.rows["families"].dropna().is_monotonic_decreasing
    count = next(card for label, card in seen.cards.items() if label.startswith("Tanpa layanan"))
    assert count.value == formats.number(len(listed.rows))


@pytest.mark.parametrize("choice", [{}, {"program": "PKH"}])
@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_who_joined_and_left_is_the_same_everywhere(
    sample_store: Path, seen: Seen, office: str, choice: dict[str, str]
) -> None:
    assert not opened("penerima", kantor=office, **choice).exception
    areas, moves, why = (seen.charts[f"penerima_{name}"] for name in ("wilayah", "gerak", "sebab"))
    newest = moves.listed.iloc[0]
    for label, column, heading in (
        ("Bergabung", "joined", "Masuk (keluarga)"),
        ("Keluar", "left_all", "Keluar (keluarga)"),
        ("Tetap menerima", "stayed", "Tetap (keluarga)"),
        ("Gagal dua kali berturut-turut", "failed_twice", "Gagal dua kali (keluarga)"),
    ):
        said = seen.cards[label].value
        assert formats.number(areas.rows[column].sum()) == said, label
        assert formats.number(csv_sum(areas, heading)) == said, label
        assert formats.number(newest[column]) == said, label
    drawn = moves.rows[moves.rows["period"] == newest["period"]].set_index("label")["value"]
    assert formats.number(drawn["Masuk"]) == seen.cards["Bergabung"].value
    assert formats.number(-drawn[["Keluar", "Keluar, register"]].sum()) == seen.cards["Keluar"].value
    assert formats.number(why.rows["value"].sum()) == seen.cards["Keluar"].value
    assert formats.number(csv_sum(why, "Keluar (keluarga)")) == seen.cards["Keluar"].value


def test_the_funnel_of_the_areas_adds_up_to_that_of_the_office(sample_store: Path, seen: Seen) -> None:
    assert not opened("penyaluran", kantor="muara-enim", bagian="corong").exception
    areas = seen.charts["penyaluran_corong"].rows
    steps = seen.charts["penyaluran_tahap"].rows.set_index("label")["value"]
    for label, column in (("Kuota", "quota"), ("Dalam SP2D", "sp2d_recipients"), ("Dibayar", "paid")):
        assert areas[column].sum() == steps[label], label


def test_one_programme_says_what_its_areas_add_up_to(sample_store: Path, seen: Seen) -> None:
    assert not opened("program", kantor="muara-enim", program="KUBE").exception
    shown = seen.charts["program_peta"].rows
    assert formats.number(shown["value"].sum()) == seen.cards["Penerima"].value
    assert seen.cards["Hasil"].value


def test_files_add_up_to_loaded_rejected_and_outside(sample_store: Path, seen: Seen) -> None:
    assert not opened("data", kantor="kutai-timur", data="masuk").exception
    rows = seen.charts["data_berkas"].rows
    assert (rows["rows"] == rows["loaded"] + rows["rejected"] + rows["outside"]).all()


def test_the_steps_are_the_same_everywhere_on_kemandirian(sample_store: Path, seen: Seen) -> None:
    at = opened("kemandirian", kantor="musi-banyuasin")
    assert not at.exception
    flows, matrix, areas = (seen.charts[f"kemandirian_{name}"] for name in ("alir", "tahap", "wilayah"))
    families, up, graduated, relapsed = (
        seen.cards[label].value
        for label in ("Keluarga dalam tahap kemandirian", "Naik tahap", "Graduasi", "Kembali miskin")
    )
    assert formats.number(matrix.rows["value"].sum()) == families
    assert formats.number(csv_sum(matrix, "Keluarga (keluarga)")) == families
    assert formats.number(areas.rows["families"].sum()) == families
    moved = flows.rows
    staying = moved[moved["to_step"].between(1, 5)]
    assert formats.number(staying["families"].sum()) == families
    assert formats.number(csv_sum(flows, "Keluarga (keluarga)")) == formats.number(moved["families"].sum())
    upward = moved[(moved["from_step"] > 0) & (moved["to_step"] > moved["from_step"])]
    assert formats.number(upward["families"].sum()) == up
    assert formats.number(csv_sum(areas, "Naik tahap (keluarga)")) == up
    assert formats.number(moved.loc[moved["to_step"] == 6, "families"].sum()) == graduated
    assert formats.number(moved.loc[moved["from_step"] == 6, "families"].sum()) == relapsed
    assert formats.number(csv_sum(areas, "Graduasi (keluarga)")) == graduated
    assert answer(at).startswith(f"{up} dari ")
    assert f"; {graduated} graduasi, {relapsed} kembali miskin." in answer(at)


def test_graduations_are_the_same_everywhere_on_kemandirian(sample_store: Path, seen: Seen) -> None:
    at = opened("kemandirian", kantor="muara-enim")
    assert not at.exception
    by_area, trend, programs = (seen.charts[f"kemandirian_{name}"] for name in ("graduasi", "tren", "program"))
    graduated = seen.cards["Graduasi"].value
    assert formats.number(by_area.rows["value"].sum()) == graduated
    assert formats.number(csv_sum(by_area, "Keluarga (keluarga)")) == graduated
    last = trend.rows[trend.rows["period"] == trend.rows["period"].max()]
    assert formats.number(last["value"].sum()) == graduated
    year = trend.rows[trend.rows["period"].dt.year == trend.rows["period"].max().year]
    assert year["value"].sum() == programs.rows["graduated"].sum() == csv_sum(programs, "Graduasi (keluarga)")
    assert answer(at).startswith(f"{graduated} keluarga graduasi")


def test_businesses_are_the_same_everywhere_on_usaha(sample_store: Path, seen: Seen) -> None:
    assert not opened("usaha", kantor="kutai-timur").exception
    steps, batches, areas = (seen.charts[f"usaha_{name}"] for name in ("tahap", "angkatan", "wilayah"))
    people = steps.rows.set_index("step")["people"]
    assert formats.number(batches.rows["trained"].sum()) == seen.cards["Dilatih"].value
    assert formats.number(people["hidup_6"]) == seen.cards["Hidup 6 bulan"].value
    alive = people["hidup_12"]
    assert alive == csv_sum(areas, "Usaha hidup bulan ke-12") == csv_sum(batches, "Usaha hidup bulan ke-12")
    by_year = seen.charts["usaha_tahun"].rows
    assert by_year["numerator"].sum() == alive


def test_children_are_the_same_everywhere_on_sekolah(sample_store: Path, seen: Seen) -> None:
    at = opened("sekolah", kantor="jawa-timur")
    assert not at.exception
    accepted = seen.cards["Anak diterima Sekolah Rakyat"].value
    areas, steps = seen.charts["sekolah_diterima"], seen.charts["sekolah_jumlah"]
    assert formats.number(csv_sum(areas, "Anak diterima (anak)")) == accepted
    assert formats.number(steps.rows.set_index("stage")["children"]["diterima"]) == accepted
    assert answer(at).startswith(f"{accepted} anak diterima")


def test_a_card_shows_what_its_html_says(sample_store: Path, seen: Seen) -> None:
    at = opened("penyaluran", kantor="ntb")
    drawn = card_views.html(list(seen.cards.values()), palette())
    assert any(drawn == block.value for block in at.html)


@pytest.mark.parametrize("office", ["muara-enim", "jawa-timur"])
def test_the_budget_is_the_same_everywhere_on_anggaran(sample_store: Path, seen: Seen, office: str) -> None:
    assert not opened("anggaran", kantor=office).exception
    table, trend = seen.charts["anggaran_program"], seen.charts["penyaluran_kas"]
    rows = table.rows.set_index("program_code")
    whole = rows.loc["*"].to_dict()
    parts = rows.drop(index="*")
    for card, column, heading in (
        ("Pagu", "pagu_idr", ""),
        ("Realisasi anggaran", "realised_to_date_idr", "Realisasi"),
        ("Sisa pagu", "remainder_idr", "Sisa"),
    ):
        assert formats.rupiah_short(whole[column]) == seen.cards[card].value
        assert parts[column].sum() == whole[column]
        assert not heading or csv_sum(table, heading) == 2 * whole[column]  # the programmes and their sum
    assert formats.percent(whole["realisation_pct"]) == seen.cards["Serapan anggaran"].value
    assert trend.rows["value"].dropna().iloc[-1] == whole["realised_to_date_idr"]
    sources = seen.charts["anggaran_sumber"].rows
    own = sources[sources["stream"] == "anggaran kantor"]
    assert own["spent_idr"].sum() == whole["realised_to_date_idr"]


def test_a_yearly_programme_is_the_same_everywhere_on_tahunan(sample_store: Path, seen: Seen) -> None:
    at = opened("tahunan", kantor="kutai-timur", tahun="2025", tahunan="TALI_ASIH_VETERAN")
    assert not at.exception
    areas, steps = seen.charts["tahunan_wilayah"], seen.charts["tahunan_tahap"]
    paid = seen.cards["Dibayar"].value
    assert formats.number(areas.rows["paid"].sum()) == paid
    assert formats.number(csv_sum(areas, "Dibayar")) == paid
    assert formats.number(steps.rows.loc[steps.rows["label"] == "Dibayar", "value"].sum()) == paid
    assert formats.number(areas.rows["eligible"].sum()) == seen.cards["Memenuhi syarat"].value


def test_a_yearly_programme_is_never_red_before_its_month(sample_store: Path, seen: Seen) -> None:
    for page in ("tahunan", "penyaluran"):
        at = opened(page, kantor="kutai-timur", program="TALI_ASIH_VETERAN", tahun="2026", periode="2026")
        assert not at.exception
        assert "Sesuai jadwal" in answer(at)
        assert "belum melapor" not in seen.cards["Dibayar"].value
    assert seen.cards["Dibayar"].state_tone != "bad"
    assert set(seen.charts["tahunan_wilayah"].rows["status"]) == {"sesuai_jadwal"}
    assert set(seen.charts["tahunan_tahun"].rows.set_index("year_words").loc[["2023", "2024", "2025"], "status"]) == {
        "selesai"
    }
    assert not seen.charts["penyaluran_wilayah"].rows["status"].isin(["tertinggal", "belum_melapor"]).any()


@pytest.mark.parametrize("office", ["kutai-timur", "ntb"])
def test_poverty_says_one_number_everywhere(sample_store: Path, seen: Seen, office: str) -> None:
    at = opened("kemiskinan", kantor=office, tahun="2024")
    assert not at.exception
    rows = seen.charts["kemiskinan_tren"].rows
    now = rows[(rows["region_code"] == rows["region_code"].iloc[0]) & (rows["year"] == 2024)].iloc[0]
    share = formats.percent(now["p0_pct"], 2)
    assert seen.cards["Persentase penduduk miskin (P0)"].value == share
    assert f": {share} penduduk miskin pada 2024" in answer(at)
    assert seen.cards["Penduduk miskin"].value == formats.number(now["poor_people"])
    people = seen.charts["kemiskinan_poor_people"].rows.set_index("year")["value"]
    assert people[2024] == now["poor_people"]
    assert csv_sum(seen.charts["kemiskinan_poor_people"], "Penduduk miskin (jiwa)") == people.sum()


def test_open_reports_are_as_many_in_answer_card_list_and_breakdown(sample_store: Path, seen: Seen) -> None:
    at = opened("penjangkauan", kantor="kutai-timur", bagian="unit")
    assert not at.exception
    number = seen.cards["Laporan terbuka"].value
    assert f"{number} laporan masih terbuka" in answer(at)
    ages, units, months = (seen.charts[f"penjangkauan_{name}"] for name in ("umur", "unit", "terbuka"))
    assert formats.number(len(ages.listed)) == formats.number(ages.rows["value"].sum()) == number
    assert formats.number(units.rows["open_cases"].sum()) == number
    assert formats.number(months.rows["value"].iloc[-1]) == number
    steps = seen.charts["penjangkauan_langkah"].rows.set_index("step")["reports"]
    assert steps["dilaporkan"] == units.rows["reported"].sum()
    assert steps["dijangkau"] == units.rows["reached"].sum()
    assert units.rows.set_index("label").loc["Tidak dilaporkan", ["reported", "open_cases"]].gt(0).any()


def test_the_index_is_the_same_in_answer_card_table_and_history(sample_store: Path, seen: Seen) -> None:
    at = opened("kepuasan", kantor="kutai-timur")
    assert not at.exception
    value = seen.cards["Indeks kepuasan masyarakat (IKM)"].value
    assert f": {value} (" in answer(at)
    history = seen.charts["kepuasan_semester"].listed
    newest = history[history["period"] == history["period"].max()].set_index("unit_name")["ikm"]
    assert formats.number(newest.iloc[0], 2) == value
    for key in ("kepuasan_upt", "kepuasan_unit"):
        rows = seen.charts[key].rows.set_index("unit_name")["ikm"]
        assert rows.to_dict() == newest[rows.index].to_dict()


def test_spm_with_a_service_unknown_is_a_minimum_in_card_answer_and_table(sample_store: Path, seen: Seen) -> None:
    at = opened("spm", kantor="ntb", tahun="2025", periode="2025")
    assert not at.exception
    card, rows = seen.cards["Belum dilayani"], seen.charts["spm_tabel"].rows.set_index("service")
    assert list(rows.index[rows["state"] == "belum_lengkap"]) == ["e"]
    assert formats.number(rows["gap"].sum()) == card.value
    assert formats.number(csv_sum(seen.charts["spm_tabel"], "Kurang (orang)")) == card.value
    assert f"Sedikitnya {card.value} orang yang berhak belum dilayani" in answer(at)
    assert card.unit == "orang atau lebih" and not card.change
    assert (rows["served"] + rows["gap"] == rows["entitled"])[rows["gap"].notna()].all()
    chart = seen.charts["spm_capaian"]
    assert (chart.reported, chart.expected) == (4, 5)
    assert not opened("spm", kantor="ntb", tahun="2024", periode="2024").exception
    assert seen.cards["Belum dilayani"].unit == "orang"


def test_ppks_is_one_number_in_card_answer_kinds_areas_and_csv(sample_store: Path, seen: Seen) -> None:
    at = opened("ppks", kantor="ntb", periode="2025")
    assert not at.exception
    kinds, areas, years = (seen.charts[f"ppks_{name}"] for name in ("jenis", "daftar", "tahun"))
    people = seen.cards["PPKS terdata"].value
    assert f"{people} PPKS terdata" in answer(at)
    assert formats.number(kinds.listed["people"].sum()) == formats.number(areas.rows["people"].sum()) == people
    assert formats.number(csv_sum(kinds, "Terdata (orang)")) == people
    assert formats.number(kinds.listed["unserved"].sum()) == seen.cards["Belum dilayani"].value
    assert formats.number(areas.rows["unserved"].sum()) == seen.cards["Belum dilayani"].value
    assert years.rows.set_index("year")["partly"][2025] == 1
    assert "1 kecamatan belum mengirim semua jenis" in answer(at)
    zeros = kinds.listed[kinds.listed["people"] == 0]
    assert (zeros["state"] == "nihil").equals(zeros["reported"] >= zeros["expected"])
    assert not opened("ppks", kantor="ntb", periode="2025", kab="52.06").exception
    inside = seen.charts["ppks_daftar"].rows.set_index("region_code")["kinds"]
    assert list(inside.index[inside < len(kinds.listed)]) == ["52.06.14"]


def test_reports_are_counted_alike_in_answer_cards_matrix_csv_and_reminders(sample_store: Path, seen: Seen) -> None:
    at = opened("kelengkapan", kantor="ntb")
    assert not at.exception
    kinds, owed = seen.charts["kelengkapan_kantor"], seen.charts["data_pengingat"].listed
    expected, received = csv_sum(kinds, "Ditunggu"), csv_sum(kinds, "Diterima")
    missing = formats.number(expected - received)
    assert kinds.rows["value"].sum() == received
    assert seen.cards["Laporan masuk"].against == f"{formats.number(received)} dari {formats.number(expected)}"
    assert seen.cards["Belum masuk"].value == missing == formats.number(csv_sum(kinds, "Belum masuk"))
    counted = kinds.listed.groupby("dataset")["missing"].sum()
    reminded = owed.groupby("dataset")["missing_periods"].sum()
    assert reminded.to_dict() == counted[counted > 0].to_dict()
    assert seen.cards["Belum masuk"].against == f"dari {formats.number(owed['unit_code'].nunique())} unit"
    assert f"{formats.number(received)} dari {formats.number(expected)}" in answer(at)


def test_who_reported_is_the_same_on_kelengkapan_as_beside_the_figure(sample_store: Path, seen: Seen) -> None:
    assert not opened("ppks", kantor="ntb", tahun="2025").exception
    assert not opened("pilar", kantor="ntb", tahun="2025", kab="52.01").exception
    for report, key, inside in (("ppks", "ppks_jenis", "52."), ("pillars", "pilar_matriks", "52.01.")):
        assert not opened("kelengkapan", kantor="ntb", laporan=report).exception
        units, owed = seen.charts["kelengkapan_unit"].listed, seen.charts["data_pengingat"].listed
        areas = units[units["unit_code"].str.startswith(inside)]
        assert (areas["received"].notna().sum(), len(areas)) == (seen.charts[key].reported, seen.charts[key].expected)
        silent = set(units.loc[units["received"].isna(), "unit_code"])
        assert set(owed.loc[owed["dataset"] == report, "unit_code"]) == silent
