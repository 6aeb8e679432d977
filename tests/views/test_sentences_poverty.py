"""What the answer of *Kemiskinan* says, and what it does not know."""

from dashboard.views.sentences.poverty import poverty

OWN = {"region_code": "64.08", "region_name": "Kabupaten Kutai Timur"}


def row(code: str, name: str, year: int, share: float | None, **more: object) -> dict[str, object]:
    return {"region_code": code, "region_name": name, "year": year, "p0_pct": share, **more}


def said(*rows: dict[str, object], year: int = 2024) -> str:
    return poverty(rows, region="64.08", place="Kutai Timur", year=year)


def test_share_people_change_and_those_beside() -> None:
    assert said(
        row("64.08", "Kutai Timur", 2023, 9.06, poor_people=37040),
        row("64.08", "Kutai Timur", 2024, 8.81, poor_people=37110),
        row("64", "Kalimantan Timur", 2023, 6.11),
        row("64", "Kalimantan Timur", 2024, 5.78),
        row("00", "Indonesia", 2024, 9.03),
    ) == (
        "Kutai Timur: 8,81 % penduduk miskin pada 2024 (37.110 jiwa). Turun 0,25 poin dari 2023."
        " Kalimantan Timur 5,78 % dan Indonesia 9,03 %."
    )


def test_a_rise_and_no_change() -> None:
    assert "Naik 0,10 poin dari 2022." in said(row("64.08", "K", 2022, 8.0), row("64.08", "K", 2024, 8.1))
    assert "Tetap sama dengan 2023." in said(row("64.08", "K", 2023, 8.1), row("64.08", "K", 2024, 8.1))


def test_across_a_break_nothing_is_compared() -> None:
    text = said(
        row("64.08", "K", 2023, 12.0), row("64.08", "K", 2024, 8.1, is_break=True, break_words="sumber berubah")
    )
    assert text == ("Kutai Timur: 8,10 % penduduk miskin pada 2024. Deret terputus pada 2024: sumber berubah.")


def test_a_year_without_a_figure() -> None:
    assert said(row("64.08", "K", 2023, 12.0)) == "Belum ada angka kemiskinan menurut survei untuk Kutai Timur."
    assert said(row("64.08", "K", 2024, None)) == "Belum ada angka kemiskinan menurut survei untuk Kutai Timur."
