"""Recipes: TOML in, records out, and back; those of the installation hold together."""

import re
from pathlib import Path

import pytest

from dashboard.catalogue import dataset
from dashboard.errors import RecipeError
from dashboard.intake import melting, patterns, recipe_writer, recipes
from dashboard.intake.recipe import TOTAL_LABELS, Question, Recipe
from dashboard.paths import RECIPES

FULL = r"""
title = "Uji \"semua\""
sender = "Dinas"
note = "baris satu\nbaris dua"
[match]
file = '(?i)uji'
sheet = 'Data.*'
title = 'laporan'
headers = ["KODE_WILAYAH", "Jumlah (KK)"]

[[table]]
dataset = "area_indicators"
sheet = "*"
header_rows = [3, 4]
first_row = 6
last_row = 20
dates = "dmy"
numbers = "id"
fill_down = ["region_code"]
[table.columns]
region_code = "#AA"
value = "Nilai / 2024"
[table.constants]
year = '{file:(20\d\d)}'
indicator = "indeks_kesejahteraan_sosial"
[table.melt]
pattern = '{year} / {measure}'
measures = { "nilai" = "value", "pembilang (Σ)" = "numerator" }
[table.scale]
value = 0.5
[table.units]
value = "poin"
[table.missing]
value = ["0.0", "x"]
[table.translate.indicator]
"IKS" = "indeks_kesejahteraan_sosial"
[table.filters]
"jenis kelamin" = ["jumlah"]
[table.expect]
satuan = ["POIN"]
[table.totals]
labels = ["Sumatera Selatan"]
check = false
[table.region]
scheme = "bps"
within = "16"
name = "nama"
parent = "kab"
[table.roll_up]
level = "kecamatan"
sum = ["denominator"]
weighted = [{ value = "value", weight = "denominator", numerator = "numerator", per = 100 }]
[[table.question]]
key = "unit:value"
text = "Satuan?"
choices = ["persen", "rasio"]
"""


def test_everything_that_a_recipe_can_say_survives_writing() -> None:
    recipe = recipes.parse(FULL, name="uji")
    assert recipes.parse(recipe_writer.to_toml(recipe), name="lain") == recipe


def test_a_recipe_is_read_into_records() -> None:
    recipe = recipes.parse(FULL, name="uji")
    table = recipe.tables[0]
    assert recipe.match.headers == ("kode wilayah", "jumlah (kk)")
    assert table.convention("value") == "id"
    assert table.totals.labels == (*TOTAL_LABELS, "sumatera selatan")
    assert table.roll_up is not None
    assert table.roll_up.weighted[0].per == 100
    assert recipe.questions == (Question(key="unit:value", text="Satuan?", choices=("persen", "rasio")),)


def test_open_questions_carry_a_comment_on_how_to_answer() -> None:
    written = recipe_writer.to_toml(recipes.parse(FULL, name="uji"))
    assert "# PERTANYAAN: Satuan? Pilihan: persen | rasio." in written


MINIMAL = """
[[table]]
dataset = "poverty"
[table.columns]
region_code = "Kab"
poor_people = "Miskin"
[table.constants]
month_words = ""
"""


def _answered(key: str, answer: str, *, constants: str = "") -> Recipe:
    text = MINIMAL.replace('month_words = ""', constants)
    question = f'[[table.question]]\nkey = "{key}"\ntext = "?"\nanswer = "{answer}"\n'
    return recipes.parse(text + question, name="uji")


def test_answers_are_worked_in() -> None:
    assert _answered("unit:poor_people", "ribu jiwa").tables[0].scale == {"poor_people": 1000}
    assert _answered("constant:year", "2024").tables[0].constants == {"year": "2024"}
    assert _answered("column:year", "Tahun").tables[0].columns["year"] == "Tahun"
    assert _answered("numbers:poor_people", "id").tables[0].convention("poor_people") == "id"
    assert _answered("dates", "dmy").tables[0].dates == "dmy"
    assert _answered("year", "2024", constants='year = "{year}"').tables[0].constants == {"year": "2024"}
    assert not _answered("constant:year", "2024").questions


@pytest.mark.parametrize(
    ("key", "answer"),
    [("unit:poor_people", "kilogram"), ("numbers:p1", "aneh"), ("tiada:x", "y"), ("constant:tiada", "1")],
)
def test_an_answer_that_fits_nothing_is_refused(key: str, answer: str) -> None:
    with pytest.raises(RecipeError, match="uji"):
        _answered(key, answer)


def test_an_unknown_measure_becomes_a_dataset_column_and_unit() -> None:
    text = """
[[table]]
dataset = ""
[table.columns]
year = "Nama Data"
[table.melt]
pattern = '(?P<region_code>.+)'
[[table.question]]
key = "measure"
text = "?"
answer = "poverty.poor_people ribu jiwa"
"""
    table = recipes.parse(text, name="uji").tables[0]
    assert (table.dataset, table.scale) == ("poverty", {"poor_people": 1000})
    assert table.melt is not None
    assert table.melt.value == "poor_people"
    assert not recipes.parse(text.replace("poverty.poor_people ribu jiwa", ""), name="uji").tables[0].dataset


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[[table]]\ndataset = 'tiada'", "tiada"),
        ("[[table]]\ndataset = 'poverty'\n[table.columns]\nharga = 'Harga'", "harga"),
        ("[[table]]\ndataset = 'poverty'\nkolom = 1", "kolom"),
        ("[[table]]\ndataset = 'poverty'\nnumbers = 'inggris'", "inggris"),
        ("[[tabel]]\ndataset = 'poverty'", "tabel"),
        ("[match]\nberkas = 'x'", "berkas"),
        ("[[table", "tidak dapat dibaca"),
    ],
)
def test_a_faulty_recipe_is_refused_with_its_fault(text: str, word: str) -> None:
    with pytest.raises(RecipeError, match=f"uji.*{word}"):
        recipes.parse(text, name="uji")


def test_a_missing_recipe_names_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match=r"tiada\.toml"):
        recipes.load(tmp_path / "tiada.toml")


KNOWN = sorted(RECIPES.glob("*.toml"))


@pytest.mark.parametrize("path", KNOWN, ids=lambda path: path.stem)
def test_each_recipe_of_the_installation_is_sound(path: Path) -> None:
    recipe = recipes.load(path)
    assert recipe.title
    assert recipe.refuse or recipe.tables
    assert not recipe.questions
    assert any((recipe.match.file, recipe.match.headers, recipe.match.sheet, recipe.match.title))
    re.compile(recipe.match.file)
    for table in recipe.tables:
        assert recipes.named_columns(table) <= set(dataset(table.dataset).column_names)
        if table.melt:
            patterns.compiled(melting.spelled_out(table.melt))
    assert recipes.parse(recipe_writer.to_toml(recipe), name=recipe.name) == recipe


def test_recipes_have_different_names() -> None:
    names = [recipe.name for recipe in recipes.known()]
    assert len(names) == len(set(names))


def test_the_recipe_with_the_most_conditions_fits_best() -> None:
    wide = recipes.parse('[match]\nheaders = ["kab"]\n[[table]]\ndataset = "poverty"', name="luas")
    narrow = recipes.parse(
        '[match]\nfile = "miskin"\nheaders = ["kab", "tahun"]\n[[table]]\ndataset = "poverty"', name="sempit"
    )
    nothing = recipes.parse('[[table]]\ndataset = "poverty"', name="kosong")
    source = type("S", (), {"path": Path("miskin.csv")})()
    heads = {"": [(1, ("KAB", "Tahun"))]}
    found = recipes.find(source, heads, recipes=(wide, narrow, nothing))
    assert found is narrow
    assert recipes.find(source, {"": [(1, ("desa",))]}, recipes=(wide, narrow, nothing)) is None


@pytest.mark.parametrize(
    ("sheet", "chosen"), [("", ["a1"]), ("*", ["a1", "a2", "b"]), ("a.", ["a1", "a2"]), ("b", ["b"])]
)
def test_sheets_are_chosen_by_name_regex_or_all(sheet: str, chosen: list[str]) -> None:
    table = recipes.parse(f'[[table]]\ndataset = "poverty"\nsheet = "{sheet}"', name="uji").tables[0]
    assert recipes.chosen_sheets(table, ["a1", "a2", "b"]) == chosen
