"""One programme in words: its rule from its record, and the answer of its page."""

from typing import Any

import pytest

from dashboard.catalogue import agency, slugs
from dashboard.views.sentences import programme

KUBE: dict[str, Any] = {
    "program_name": "KUBE", "funding": "apbd_kabupaten", "in_office_budget": True, "schedule": "tahunan",
    "pay_months": "8", "beneficiary_unit": "keluarga", "desil_max": 3, "ppks_codes": "24", "partner": "Bank Daerah",
    "legal_basis": None,
}  # fmt: skip
REACH = {"areas": 22, "reported": 22, "reached": 16, "recipients": 708, "paid_pct": 96.72, "disbursed_idr": 1.77e9}


def test_the_rule_says_who_when_who_pays_and_by_which_law() -> None:
    assert [line["text"] for line in programme.rule(KUBE)] == [
        "Keluarga pada desil 1–3, PPKS: fakir miskin",
        "Sekali setahun, bulan Agustus",
        "APBD kabupaten/kota, masuk anggaran kantor; disalurkan lewat Bank Daerah",
        "belum dicatat",
    ]


def test_what_the_record_leaves_open_is_not_invented() -> None:
    bare = {"beneficiary_unit": "orang", "schedule": "bulanan", "funding": "apbn"}
    assert [line["text"] for line in programme.rule(bare)] == [
        "Orang",
        "Setiap bulan",
        "APBN, tidak melewati anggaran kantor",
        "belum dicatat",
    ]
    assert programme.who(bare | {"desil_max": 1, "ppks_codes": "5 9"}) == (
        "Orang pada desil 1, PPKS: anak dengan kedisabilitasan dan penyandang disabilitas"
    )


@pytest.mark.parametrize("slug", slugs())
def test_every_programme_of_every_office_has_a_rule_in_words(slug: str) -> None:
    for row in agency(slug).programs:
        record = row | {"desil_max": int(row["desil_max"]) if row.get("desil_max") else None}
        said = [line["text"] for line in programme.rule(record)]
        assert all(said) and "_" not in " ".join(said), row["program_code"]


def _said(reach: dict[str, Any], budget: dict[str, Any] | None = None, *, waits: bool = False) -> str:
    return programme.reached(
        KUBE, reach, budget, outcome="belum diukur", level="kecamatan", year=2026, is_awaited=waits
    )


def test_reach_money_and_outcome_stand_together() -> None:
    assert _said(REACH) == (
        "KUBE sampai ke 708 keluarga di 16 dari 22 kecamatan pada tahun 2026. 96,7 % kuota dibayar."
        " 1,8 miliar rupiah tersalur. Hasil: belum diukur."
    )
    budget = {"realised_to_date_idr": 1.8e9, "planned_to_date_idr": 1.9e9, "status": "sesuai_jadwal"}
    assert "Realisasi anggaran 1,8 miliar dari rencana kas 1,9 miliar rupiah: sesuai jadwal." in _said(REACH, budget)
    assert "tersalur" not in _said(REACH, budget)


def test_before_its_pay_month_a_programme_is_not_behind() -> None:
    nothing = {"areas": 22, "reported": 0, "reached": 0, "recipients": None}
    assert _said(nothing, waits=True) == (
        "KUBE: dibayar sekali setahun, bulan Agustus, jadi untuk tahun 2026 belum ada yang jatuh tempo."
        " Hasil: belum diukur."
    )
    assert _said(nothing) == ("KUBE: belum ada pembayaran yang dilaporkan untuk tahun 2026. Hasil: belum diukur.")
    assert programme.awaited(KUBE, year=2026, month=7, until=2026)
    assert not programme.awaited(KUBE, year=2026, month=8, until=2026)
    assert not programme.awaited(KUBE, year=2025, month=7, until=2026)
    assert programme.awaited(KUBE, year=2027, month=9, until=2026)
