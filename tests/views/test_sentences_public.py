"""What the public pages answer, in each state of what they answer from."""

from datetime import date
from typing import Any

from dashboard.views.sentences import public as told

SHOWN = {"value": 8602.0, "reason": None, "reported": 17, "expected": 18}
HIDDEN = {"value": None, "reason": "perlindungan", "reported": 1, "expected": 1}
SILENT = {"value": None, "reason": None, "reported": 0, "expected": 1}


def area(name: str, **row: Any) -> dict[str, Any]:
    return {"region_name": name, "reported": 1, "expected": 1, "value": None, "reason": None} | row


def test_the_first_sentence_in_each_state() -> None:
    said = {"place": "Kutai Timur", "period": "September 2026"}
    assert told.front(SHOWN, **said) == "8.602 keluarga di Kutai Timur menerima bantuan sosial pada September 2026."
    assert told.front(HIDDEN, **said).endswith("disembunyikan untuk melindungi orang.")
    assert told.front(SILENT, **said) == "Penerima bantuan di Kutai Timur pada September 2026 belum dilaporkan."
    assert told.front(None, **said) == "Belum ada angka penerima bantuan di Kutai Timur yang diterbitkan."


def test_families_of_how_many_and_who_reported() -> None:
    share = {"value": 88.27, "denominator": 9745.0, "reported": 17, "expected": 18}
    assert told.families(SHOWN, share, period="September 2026", level="kecamatan") == (
        "Pada September 2026, 8.602 keluarga menerima bantuan, 88,3 % dari 9.745 yang dijatah;"
        " yang menerima beberapa program dihitung pada tiap program."
        " 17 dari 18 kecamatan sudah melapor."
    )
    hidden = told.families(SHOWN, HIDDEN, period="September 2026", level="kecamatan")
    assert "%" not in hidden, "a share that is hidden is not said, nor what it is a share of"


def test_where_names_who_is_silent_or_hidden() -> None:
    rows = [area("A", value=5.0), area("B", value=0.0), area("C", reported=0), area("D", reason="perlindungan")]
    shares = [area("A", value=91.0), area("B", value=80.0), area("D", reason="perlindungan")]
    assert told.where(rows, shares, period="September 2026", level="kecamatan") == (
        "Bantuan September 2026 sudah dibayar di 1 dari 4 kecamatan. Tidak ada yang dibayar di B. C belum melapor."
        " D: disembunyikan untuk melindungi orang. Bagian terendah yang diterbitkan: B, 80,0 % dari jatahnya."
    )
    assert told.where([area("A", value=1.0)], [], period="M", level="kecamatan").startswith("Di semua 1 kecamatan")
    many = [area(name, reported=0) for name in "ABCDE"]
    assert "A, B, C, dan 2 lainnya belum melapor." in told.where(many, [], period="M", level="kecamatan")
    assert told.where([], [], period="M", level="kecamatan").startswith("Kantor ini belum menerbitkan")


def test_homes_with_hidden_residents_still_say_their_services() -> None:
    services = {"value": 412.0, "reported": 2, "expected": 2}
    said = told.homes(HIDDEN, services, number=2, silent=0, period="Juli 2026")
    assert said == (
        "Pada Juli 2026, panti dan rumah singgah memberi 412 layanan."
        " Penghuni panti pada Juli 2026 disembunyikan untuk melindungi orang."
    )
    assert told.homes(None, None, number=0, silent=0, period="–").startswith("Kantor ini belum menerbitkan angka panti")
    living = {"value": 40.0, "reported": 2, "expected": 3}
    assert told.homes(living, services, number=3, silent=1, period="Juli 2026") == (
        "Pada Juli 2026, 40 orang tinggal di 2 panti dan rumah singgah yang melapor. Layanan yang diberikan bulan"
        " itu: 412. 1 dari 3 panti belum melapor."
    )


def test_poverty_is_compared_within_its_series_only() -> None:
    rows: list[dict[str, Any]] = [
        {"year": 2012, "p0_pct": 14.2, "poor_people": None, "is_break": False},
        {"year": 2013, "p0_pct": 13.8, "poor_people": 80000.0, "is_break": True},
    ]
    assert told.poor(rows, place="Muara Enim") == (
        "80.000 orang atau 13,80 % penduduk Muara Enim miskin pada 2013. Angka sebelum 2013 tidak dapat dibandingkan"
        " karena wilayahnya berubah."
    )
    rows.append({"year": 2014, "p0_pct": 13.5, "poor_people": None, "is_break": False})
    assert "Turun 0,30 poin dari 2013." in told.poor(rows, place="Muara Enim")
    assert told.poor([], place="X") == "Kantor ini belum menerbitkan angka kemiskinan."


def test_an_area_in_each_state() -> None:
    base = {"indicator": "recipient_families", "period": date(2026, 9, 1), "period_kind": "bulan"}
    whole = {"has_parent": True, "parent_value": 8602.0}
    said = {"place": "Kaubun", "parent": "Kutai Timur"}
    assert told.of_area([base | SHOWN | {"value": 300.0} | whole], **said) == (
        "Kaubun: 300 keluarga menerima bantuan pada September 2026, dari 8.602 di Kutai Timur; yang menerima beberapa"
        " program dihitung pada tiap program."
    )
    assert told.of_area([base | HIDDEN | whole], **said) == (
        "Kaubun: jumlah keluarga penerima bantuan pada September 2026 disembunyikan untuk melindungi orang."
    )
    assert told.of_area([base | SILENT | whole], **said).endswith("September 2026 belum melapor.")
    other = base | {"indicator": "families", "value": 900.0, "reported": 1, "expected": 1}
    assert told.of_area([other], **said) == "Kaubun: 900 keluarga (September 2026)."
    share = other | {"indicator": "p0_pct", "value": 9.5}
    assert told.of_area([share], **said).startswith("Kaubun: persentase penduduk miskin (P0) 9,50 %")
    assert told.of_area([], **said) == "Belum ada angka Kaubun yang diterbitkan."


def test_states_are_counted() -> None:
    rows: list[dict[str, Any]] = [SHOWN, SHOWN | {"value": 0.0}, HIDDEN, SILENT, {}]
    assert told.counted(rows) == (
        "Tentang wilayah ini, tiap angka pada periode terbarunya: 2 diterbitkan, 1 disembunyikan untuk melindungi"
        " orang, 1 belum dilaporkan, dan 1 tidak ada datanya."
    )
    states = [{"state": "angka", "figures": 1000}, {"state": "tingkat", "figures": 5}, {"state": "nol", "figures": 2}]
    assert told.not_shown(states).startswith("Dari 1.007 baris angka dalam terbitan ini (semua wilayah, ")
    assert ", 5 disembunyikan untuk melindungi orang" in told.not_shown(states)
    assert told.not_shown(states[:1]).startswith(
        "Dari 1.000 baris angka dalam terbitan ini tidak ada yang disembunyikan"
    )
    assert told.method(states[:1]) == "Terbitan ini memuat 1.000 baris angka; tidak ada yang perlu disembunyikan."


def test_a_total_without_all_reports_is_never_told_as_whole() -> None:
    part = {"value": 38600.0, "reported": 3, "expected": 18, "status": "incomplete"}
    said = {"place": "Kutai Timur", "period": "September 2026"}
    assert told.front(part, **said).endswith("pada September 2026. Belum lengkap: 3 dari 18 melapor.")
    assert told.front(part | {"status": "provisional"}, **said).endswith(" Sementara: 3 dari 18 melapor.")
    assert told.money(part, year="2026", until="September 2026").endswith("penerima. Belum lengkap: 3 dari 18 melapor.")
    whole = part | {"reported": 18, "status": "final"}
    assert told.front(whole, **said).endswith("pada September 2026.")
    base = {"indicator": "recipient_families", "period": date(2026, 9, 1), "period_kind": "bulan"}
    around = {"has_parent": True, "parent_value": 90000.0, "parent_status": "incomplete"}
    place = {"place": "Kutai Timur", "parent": "Kalimantan Timur"}
    answer = told.of_area([base | part | around], **place)
    assert ", dari 90.000 di Kalimantan Timur (belum lengkap); yang menerima" in answer
    assert answer.endswith("tiap program. Belum lengkap: 3 dari 18 melapor.")
    other = told.of_area([base | part | {"indicator": "families"}], **place)
    assert other == "Kutai Timur: 38.600 keluarga (September 2026). Belum lengkap: 3 dari 18 melapor."


def test_what_is_incomplete_is_not_counted_as_whole() -> None:
    part = {"value": 38600.0, "reported": 3, "expected": 18, "status": "incomplete"}
    hidden = HIDDEN | {"status": "hidden", "reported": 3, "expected": 18}
    assert told.counted([part, part | {"reported": 18, "status": "final"}, SHOWN, hidden, {}]) == (
        "Tentang wilayah ini, tiap angka pada periode terbarunya: 2 diterbitkan lengkap, 1 diterbitkan tetapi"
        " laporannya belum lengkap, 1 disembunyikan untuk melindungi orang, 0 belum dilaporkan, dan 1 tidak ada"
        " datanya."
    )


def home(name: str, residents: dict[str, Any], *, silent: bool = False, full: bool = False) -> dict[str, Any]:
    return {"upt_name": name, "residents": residents, "is_silent": silent, "is_overfull": full}


def test_homes_together() -> None:
    living = {"value": 19.0, "reported": 1, "expected": 1}
    assert told.of_homes([home("A", living), home("B", living, full=True)], period="Juli 2026") == (
        "Pada Juli 2026, 2 dari 2 panti dan rumah singgah melapor. 38 orang tinggal di sana. B melebihi kapasitas."
    )
    mixed = [home("A", living), home("B", HIDDEN), home("C", SILENT, silent=True)]
    assert told.of_homes(mixed, period="Juli 2026") == (
        "Pada Juli 2026, 2 dari 3 panti dan rumah singgah melapor. 19 orang tinggal di 1 di antaranya."
        " Penghuni 1 panti disembunyikan untuk melindungi orang. C belum melapor."
    )
    assert told.of_homes([], period="Juli 2026").startswith("Kantor ini belum menerbitkan")
