"""The dictionary of the data, `data/README.md`: made from the catalogue, so that it cannot say anything else.

`python -m dashboard.intake.dictionary` writes it; a test fails where the file and the catalogue differ.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from dashboard.catalogue import CAVEATS, DATASETS, INDICATORS, Column, Dataset, Indicator
from dashboard.paths import DATA

FILE = DATA / "README.md"
TYPES = {
    "code": "kode (teks)", "text": "teks", "int": "bilangan bulat", "idr": "rupiah bulat", "number": "angka",
    "pct": "persen (0–100)", "year": "tahun", "month": "periode (bulan pertama)", "date": "tanggal",
    "timestamp": "waktu", "bool": "ya/tidak", "release": "rilis (tahun dan triwulan: 2026-T2)",
}  # fmt: skip
FREQUENCIES = {
    "once": "daftar; diganti bila berubah", "weekly": "mingguan", "monthly": "bulanan", "quarterly": "triwulanan",
    "half_yearly": "tiap semester", "yearly": "tahunan", "published": "saat diterbitkan", "event": "setelah terjadi",
}  # fmt: skip
REPORTERS = {"region": "tiap wilayah", "upt": "tiap UPT/panti", "office": "kantor", "reference": "sumber rujukan"}
OVER_TIME = {"sum": "dijumlahkan", "last": "nilai terakhir", "ratio": "rasio dari jumlahnya", "none": "tidak digabung"}
OVER_AREA = {"sum": "dijumlahkan", "ratio": "rasio dari jumlahnya", "none": "sebagaimana diterbitkan"}
INTRODUCTION = """# Data

<!-- Dibuat dari katalog oleh `python -m dashboard.intake.dictionary`; jangan disunting dengan tangan. -->

Kamus dataset, indikator, dan catatan. Templat isian: `pantau template DATASET`.

* `reference/` daftar wilayah (kode Kemendagri dan BPS, ejaan lain, provinsi) beserta sumbernya
* `agencies/` profil kantor, satu TOML tiap kantor
* `recipes/` cara membaca berkas yang sudah dikenal, satu TOML tiap bentuk
* `store/` data kantor (tidak masuk git): `raw/` berkas asli, `staged/` baris yang dimuat, `rejects/` baris yang
  ditolak, `imports.jsonl` log, `warehouse/` gudang data per versi

Tiap baris berkas dimuat, ditolak dengan alasannya, atau di luar wilayah kantor; jumlah ketiganya sama dengan isi
berkas.
Sel kosong, `-`, `…`, `n/a` berarti tidak ada data; `0` berarti nol.
"""


def render() -> str:
    """The whole text of `data/README.md`."""
    parts = [INTRODUCTION, "## Dataset\n", *map(_dataset, DATASETS)]
    parts += ["## Indikator\n", *map(_subject, dict.fromkeys(indicator.subject for indicator in INDICATORS))]
    parts += ["## Catatan\n", _table(("kunci", "kalimat"), ((f"`{c.key}`", c.sentence) for c in CAVEATS))]
    return "\n".join(parts)


def write(path: Path = FILE) -> None:
    """Write the dictionary to its place."""
    path.write_text(render(), encoding="utf-8")


def rules_of(column: Column) -> str:
    """What a cell of the column must be, in words: list, bounds, obligation, default."""
    words = []
    if column.key:
        words.append("kunci")
    if column.required:
        words.append("wajib" if column.default is None else f"wajib; kosong = `{column.default}`")
    if column.codes:
        words.append("salah satu dari " + ", ".join(f"`{code}`" for code in column.codes))
    low = "" if column.minimum is None else f"≥ {column.minimum:g}".replace(".", ",")
    high = "" if column.maximum is None else f"≤ {column.maximum:g}".replace(".", ",")
    return "; ".join([*words, *filter(None, (low, high))])


def due_of(record: Dataset) -> str:
    """When a report is expected, in words."""
    words = FREQUENCIES[record.due.frequency]
    return f"{words}, paling lambat tanggal {record.due.day} bulan berikutnya" if record.due.is_monthly else words


def _dataset(record: Dataset) -> str:
    rows = (
        (f"`{c.name}`", c.label, c.description, TYPES[c.type], c.unit, rules_of(c), c.example, ", ".join(c.aliases))
        for c in record.columns
    )
    headers = ("kolom", "judul", "isi", "jenis", "satuan", "aturan", "contoh", "judul lain yang dikenal")
    lead = f"{record.one_row}. Pelapor: {REPORTERS[record.reporter]}; {due_of(record)}."
    text = f"### {record.title} (`{record.key}`)\n\n{lead}\n\n"
    rules = "".join(f"* {rule.message} {rule.advice} (`{rule.condition}`)\n" for rule in record.rules)
    return text + _table(headers, rows) + (f"\n{rules}" if rules else "")


def _subject(subject: str) -> str:
    rows = (_indicator(indicator) for indicator in INDICATORS if indicator.subject == subject)
    headers = ("kunci", "nama", "satuan", "definisi", "rumus", "sumber", "antarwaktu", "antarwilayah", "catatan")
    return f"### {subject}\n\n" + _table(headers, rows)


def _indicator(indicator: Indicator) -> tuple[str, ...]:
    return (
        f"`{indicator.key}`", indicator.label, indicator.unit, indicator.definition, indicator.formula,
        indicator.source, OVER_TIME[indicator.over_time], OVER_AREA[indicator.over_area],
        ", ".join(f"`{key}`" for key in indicator.caveats),
    )  # fmt: skip


def _table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headers, ["---"] * len(headers), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


if __name__ == "__main__":
    write()
