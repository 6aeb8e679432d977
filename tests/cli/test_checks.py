"""Faults planted in clean files that come in through the door: `pantau checks --json` names them, and little else."""

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dashboard.cli import exits
from dashboard.paths import ROOT
from tests.anomalies.planting import Planter, monthly, yearly

OFFICE = "jawa-timur"
AREAS = [f"35.{n:02d}" for n in (*range(1, 30), *range(71, 80))]
POVERTY = ("kode_wilayah", "tahun", "putaran", "jumlah_penduduk_miskin", "persentase_penduduk_miskin", "sumber")
PAYMENTS = ("kode_program", "kode_wilayah", "bulan", "jenis_periode", "tahap", "kuota", "dibayar", "gagal", "menunggu")
TABLES = ROOT.parent / "shared" / "data" / "tables"
Pantau = Callable[..., tuple[int, str, str]]
Place = tuple[str, str]


def write(path: Path, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])
    return str(path)


def listed(pantau: Pantau, office: str = OFFICE, *more: str) -> list[dict[str, Any]]:
    code, out, err = pantau("checks", "--agency", office, "--json", *more)
    assert code == exits.DONE, err
    rows: list[dict[str, Any]] = json.loads(out)
    return rows


def test_fifteen_faults_in_three_files(pantau: Pantau, tmp_path: Path) -> None:
    """Twelve in series (four lost digits, two exchanges, three zeros, three jumps) and three against a rule."""
    chance = np.random.default_rng(7)
    people = Planter(yearly(chance), chance, whole=True).plant(lost1=1, lost2=1, exchange2=1, zero=2, jump=1)
    paid = Planter(monthly(chance, units=38, months=18), chance, whole=True).plant(lost1=2, exchange5=1, zero=1, jump=2)
    planted: list[set[Place]] = [
        *({(AREAS[u], f"{2015 + t}-01-01") for u, t in fault.cells} for fault in people.faults),
        *({(AREAS[u], f"{2025 + t // 12}-{t % 12 + 1:02d}-01") for u, t in fault.cells} for fault in paid.faults),
        {("35.05", "2020-01-01")}, {("35.06", "2026-02-01")}, {("35.07", "2019-01-01")},
    ]  # fmt: skip
    rates = {(u, t): round(9 + u / 10 - t / 20, 2) for u in range(38) for t in range(10)}
    rates[4, 5] = 109.5  # a percentage above 100
    poverty = [
        [AREAS[u], 2015 + t, "maret", int(people.values[u, t]), rates[u, t], "BPS"]
        for u in range(38)
        for t in range(10)
    ]
    payments = []
    for u in range(38):
        for t in range(18):
            count = int(paid.values[u, t])
            quota = count + 9 if (u, t) != (5, 13) else count - 200  # paid more than the quota
            payments.append(
                ["SEMBAKO", AREAS[u], f"{2025 + t // 12}-{t % 12 + 1:02d}", "bulan", "1", quota, count, 9, 0]
            )
    one = ("import", write(tmp_path / "kemiskinan.csv", POVERTY, poverty), "-a", OFFICE, "--no-build")
    two = ("import", write(tmp_path / "penyaluran.csv", PAYMENTS, payments), "-a", OFFICE, "--no-build")
    other = [[AREAS[6], 2019, "maret", 999_990, rates[6, 4], "BPS"]]
    three = ("import", write(tmp_path / "lain.csv", POVERTY, other), "-a", OFFICE)
    assert pantau(*one, "--sender", "BPS", "--received", "2026-07-01")[0] == exits.DONE_WITH_REJECTS
    assert pantau(*two, "--sender", "Bank", "--received", "2026-09-01")[0] == exits.DONE_WITH_REJECTS
    code, _, err = pantau(*three, "--sender", "Bappeda", "--received", "2026-06-01")
    assert code == exits.DONE
    assert "angka diragukan: pantau checks" in err
    found = listed(pantau)
    cells = {(row["region_code"], row["period"]) for row in found}
    hits = [2 * len(cells & places) >= len(places) for places in planted]
    assert len(hits) == 15
    assert sum(hits) >= 13
    assert len(cells - set().union(*planted)) <= 12
    assert all(row["evidence"] and row["question"] and "value" in row for row in found)
    checks = {row["check"] for row in found}
    assert {"over_maximum", "paid_over_quota", "senders_disagree", "lost_digits", "shuffled_year", "jump"} <= checks


@pytest.mark.parametrize(("prefix", "whole"), [("15_", False), ("16_", False)])
@pytest.mark.parametrize("seed", [1, 2])
def test_fifteen_faults_in_a_published_table(
    pantau: Pantau, tmp_path: Path, prefix: str, whole: bool, seed: int
) -> None:
    paths = sorted(TABLES.glob(f"{prefix}*")) if TABLES.is_dir() else []
    if not paths:
        pytest.skip(f"{TABLES} tidak ada di mesin ini: salinan berkas {prefix} tidak dapat dirusak")
    with paths[0].open(newline="", encoding="utf-8") as file:
        head, *rows = list(csv.reader(file))
    area, year, value = head.index("kode_kabupaten_kota"), head.index("tahun"), 5
    areas, years = sorted({row[area] for row in rows}), sorted({row[year] for row in rows})
    values = np.full((len(areas), len(years)), np.nan)
    for row in rows:
        values[areas.index(row[area]), years.index(row[year])] = float(row[value]) or np.nan
    planted = Planter(values, np.random.default_rng(seed), whole=whole).plant(
        lost1=2, lost2=1, exchange2=3, exchange5=1, zero=3, jump=5
    )
    for row in rows:
        cell = planted.values[areas.index(row[area]), years.index(row[year])]
        row[value] = "0.0" if np.isnan(cell) else f"{cell:g}"
    pantau("import", write(tmp_path / paths[0].name, head, rows), "-a", "jawa-barat")
    found = listed(pantau, "jawa-barat")
    true_zeros = {
        (f"{areas[u][:2]}.{areas[u][2:]}", f"{years[t]}-01-01") for u, t in np.argwhere(np.isnan(planted.values))
    }
    cells = {(row["region_code"], row["period"]) for row in found}
    places = [
        {(f"{areas[u][:2]}.{areas[u][2:]}", f"{years[t]}-01-01") for u, t in fault.cells} for fault in planted.faults
    ]
    assert sum(2 * len(cells & cell) >= len(cell) for cell in places) >= 13
    assert len(cells - set().union(*places) - true_zeros) <= 12


def test_a_finding_is_confirmed_and_taken_back(pantau: Pantau, tmp_path: Path) -> None:
    rows = [["SEMBAKO", "16.03.01", "2026-01", "bulan", "1", 100, 120, "", ""]]
    pantau("import", write(tmp_path / "penyaluran.csv", PAYMENTS, rows), "-a", "muara-enim")
    found = listed(pantau, "muara-enim", "--check", "paid_over_quota")
    assert [(row["region_code"], row["unit_code"], row["period"], row["value"], row["state"]) for row in found] == [
        ("16.03.01", "16.03.01", "2026-01-01", 120, "open")
    ]
    name = found[0]["id"]
    code, out, _ = pantau("checks", "confirm", name, "-a", "muara-enim", "--by", "Ani", "--note", "kuota tambahan")
    assert (code, "sudah dikonfirmasi oleh Ani" in out) == (exits.DONE, True)
    assert listed(pantau, "muara-enim", "--check", "paid_over_quota") == []
    [answered] = listed(pantau, "muara-enim", "--check", "paid_over_quota", "--all")
    assert (answered["state"], answered["answered_by"], answered["answer"]) == ("answered", "Ani", "kuota tambahan")
    code, out, _ = pantau("checks", "-a", "muara-enim", "--all")
    assert "dikonfirmasi oleh Ani" in " ".join(out.split())
    assert pantau("checks", "retract", name, "-a", "muara-enim")[0] == exits.DONE
    assert [row["id"] for row in listed(pantau, "muara-enim", "--check", "paid_over_quota")] == [name]


def test_what_is_asked_wrongly_is_said(pantau: Pantau) -> None:
    assert pantau("checks")[0] == exits.WRONG_USAGE
    assert pantau("checks", "--agency", "muara-enim", "--check", "x")[0] == exits.REFUSED
    code, _, err = pantau("checks", "--agency", "muara-enim")
    assert (code, "belum dibangun" in err) == (exits.REFUSED, True)
