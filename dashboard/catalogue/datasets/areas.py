"""What is known of areas from elsewhere: people and families, poverty by survey, published indices."""

from dataclasses import replace

from dashboard.catalogue.datasets.columns import REGION, SOURCE, YEAR, count, money
from dashboard.catalogue.records import Column, Dataset, Due, Rule

POPULATION = Dataset(
    key="population",
    title="Penduduk dan keluarga",
    grain="One row per area, year and source",
    one_row="Satu baris untuk tiap wilayah, tahun, dan sumber",
    reporter="reference",
    due=Due(frequency="yearly", day=31),
    columns=(
        REGION,
        YEAR,
        Column(
            name="source",
            type="text",
            key=True,
            required=True,
            description="Sumber dan tahun sumber",
            title="Sumber",
            aliases=("sumber",),
            example="Podes 2021 (BPS)",
        ),
        count("people", "Jumlah penduduk", "jiwa", "penduduk", "jumlah penduduk", "jiwa"),
        count("families", "Jumlah keluarga", "keluarga", "keluarga", "kk", "jumlah kk", "jumlah keluarga"),
    ),
)

KABUPATEN = replace(REGION, example="16.03")

POVERTY = Dataset(
    key="poverty",
    title="Kemiskinan menurut survei (BPS)",
    grain="One row per kabupaten/kota, province or country, year and survey round",
    one_row="Satu baris untuk tiap kabupaten/kota, provinsi, atau negara, tahun, dan putaran survei",
    reporter="reference",
    due=Due(frequency="published"),
    columns=(
        KABUPATEN,
        YEAR,
        Column(
            name="round",
            type="code",
            key=True,
            required=True,
            codes=("maret", "september"),
            description="Putaran Susenas",
            aliases=("putaran", "semester"),
            default="maret",
            example="maret",
        ),
        count("poor_people", "Jumlah penduduk miskin", "jiwa", "jumlah penduduk miskin", "penduduk miskin",
               "number of poor people"),
        Column(
            name="p0_pct",
            type="pct",
            unit="%",
            minimum=0,
            maximum=100,
            description="Persentase penduduk miskin (P0)",
            aliases=(
                "persentase penduduk miskin", "persen miskin", "p0", "tingkat kemiskinan", "persentase kemiskinan",
                "angka kemiskinan", "persen penduduk miskin", "percentage of poor people",
            ),
            example="9.79",
        ),
        Column(name="p1", type="number", minimum=0, maximum=100, description="Indeks kedalaman kemiskinan (P1)",
               aliases=("p1", "indeks kedalaman kemiskinan"), example="1.42"),
        Column(name="p2", type="number", minimum=0, maximum=100, description="Indeks keparahan kemiskinan (P2)",
               aliases=("p2", "indeks keparahan kemiskinan"), example="0.34"),
        money("poverty_line_idr", "Garis kemiskinan per kapita per bulan", "garis kemiskinan"),
        SOURCE,
    ),
    rules=(
        Rule(
            key="poverty_not_for_kecamatan",
            condition="length(region_code) <= 5",
            message="Survei kemiskinan tidak menjangkau kecamatan.",
            advice="Gunakan angka kabupaten/kota, atau muat sebagai indikator wilayah dengan sumbernya.",
        ),
    ),
)  # fmt: skip

AREA_INDICATORS = Dataset(
    key="area_indicators",
    title="Indeks dan angka wilayah lain yang diterbitkan",
    grain="One row per area, year and published index or rate",
    one_row="Satu baris untuk tiap wilayah, tahun, dan indeks atau angka yang diterbitkan",
    reporter="reference",
    due=Due(frequency="published"),
    columns=(
        KABUPATEN,
        YEAR,
        Column(
            name="indicator",
            type="code",
            key=True,
            required=True,
            codes=("indeks_kesejahteraan_sosial", "surat_miskin_per_100_keluarga"),
            description="Nama indeks atau angka",
            aliases=("indikator",),
            example="indeks_kesejahteraan_sosial",
        ),
        Column(name="value", type="number", description="Nilai yang diterbitkan", example="55.05",
               aliases=("nilai", "indeks", "skor", "indeks kesejahteraan sosial", "iks")),
        Column(name="numerator", type="number", minimum=0, description="Pembilang, bila diterbitkan",
               aliases=("pembilang",), example="120"),
        Column(name="denominator", type="number", minimum=0, description="Penyebut, bila diterbitkan",
               aliases=("penyebut",), example="4108"),
        SOURCE,
    ),
)  # fmt: skip
