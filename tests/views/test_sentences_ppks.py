"""What the answer of *PPKS* says: known, served, whom nobody serves; zero and silence are told apart."""

from dashboard.views.sentences import ppks

Line = dict[str, object]


def kind(name: str, people: int | None, served: int | None = None, **more: object) -> Line:
    known = people if served is not None else None
    state = "belum_melapor" if people is None else "ada" if people else "nihil"
    unserved = None if known is None or served is None else known - served
    row: Line = {"ppks_name": name, "people": people, "known": known, "served": served, "unserved": unserved}
    return {**row, "state": state, "reported": 18, "expected": 18, **more}


def total(people: int | None, known: int, served: int, **more: int) -> Line:
    return {"people": people, "known": known, "served": served, "reported": 18, "expected": 18, **more}


def said(rows: list[Line], whole: Line) -> str:
    return ppks.people(rows, whole, place="Kutai Timur", year=2025, level="kecamatan")


def test_largest_need_those_nobody_serves_and_the_silent() -> None:
    rows = [kind("fakir miskin", 900, 600), kind("pemulung", 8, 0), kind("lanjut usia terlantar", 90, 70)]
    assert said(rows, total(998, 998, 670, reported=17)) == (
        "998 PPKS terdata di Kutai Timur pada 2025, 67,1 % dilayani."
        " Terbanyak belum dilayani: fakir miskin (300 orang) dan lanjut usia terlantar (20 orang)."
        " Belum seorang pun dilayani: pemulung. 1 dari 18 kecamatan belum melapor."
    )


def test_a_share_of_those_only_of_whom_it_is_known() -> None:
    whole = said([kind("fakir miskin", 900, 900)], total(1000, 900, 900))
    assert "1.000 PPKS terdata di Kutai Timur pada 2025, 100,0 % dilayani dari 900 yang diketahui layanannya." in whole
    assert "Semua yang terdata sudah dilayani." in whole
    unknown = said([kind("fakir miskin", 900)], total(900, 0, 0))
    assert unknown == "900 PPKS terdata di Kutai Timur pada 2025."


def test_a_zero_is_not_a_kind_that_nobody_serves_and_silence_is_counted() -> None:
    rows = [kind("korban bencana sosial", 0, 0), kind("kelompok minoritas", None), kind("pengemis", 2, 1)]
    words = said(rows, total(2, 2, 1))
    assert "Belum seorang pun dilayani" not in words
    assert "1 dari 3 jenis belum dilaporkan." in words


def test_areas_that_left_out_kinds_are_counted() -> None:
    words = said([kind("pengemis", 2, 1)], total(2, 2, 1, partly=1))
    assert "1 kecamatan belum mengirim semua jenis; yang dikirim tetap dihitung." in words
    assert "semua jenis" not in said([kind("pengemis", 2, 1)], total(2, 2, 1, partly=0))


def test_many_kinds_are_counted_not_listed() -> None:
    assert ppks.kinds(["a", "b", "c", "d", "e"]) == "a, b, c, dan 2 jenis lain"
    assert ppks.kinds(["a", "b"]) == "a dan b"


def test_nothing_reported() -> None:
    assert said([], {}) == "PPKS Kutai Timur belum dilaporkan untuk 2025."


def one(row: Line, *areas: Line) -> str:
    return ppks.kind(row, areas, place="Kutai Timur", year=2025, level="kecamatan")


def test_one_kind_and_where_most_of_it_wait() -> None:
    areas: tuple[Line, ...] = ({"region_name": "Busang", "unserved": 4}, {"region_name": "Telen", "unserved": None})
    assert one(kind("anak jalanan", 10, 5), *areas) == (
        "Anak jalanan: 10 orang terdata di Kutai Timur pada 2025, 50,0 % dilayani."
        " Terbanyak belum dilayani di Busang: 4 orang."
    )
    assert one(kind("anak jalanan", 0, 0)) == "Anak jalanan: dilaporkan nol di Kutai Timur pada 2025."
    assert one(kind("anak jalanan", 0, 0, state="belum_lengkap", reported=17)) == (
        "Anak jalanan: nol menurut yang sudah melapor di Kutai Timur pada 2025. 1 dari 18 kecamatan belum melapor."
    )
    assert one(kind("anak jalanan", None)) == ("Anak jalanan: belum dilaporkan di Kutai Timur untuk 2025; bukan nol.")
