"""The indicators with figures, and what Satu Data Indonesia asks of each (Perpres 39/2019, Pasal 5: konsep, definisi,
klasifikasi, ukuran, satuan), computed from the catalogue in the file and from what its figures really tell apart."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard import queries
from dashboard.catalogue import CAVEATS, DATASETS
from dashboard.publication.bundle.about import LICENCE_TITLE, About, words
from dashboard.warehouse.connection import Warehouse

PERIODS = {
    "bulan": "bulanan",
    "dua_bulan": "dua bulanan",
    "triwulan": "triwulanan",
    "semester": "semesteran",
    "tahun": "tahunan",
}
LEVEL_WORDS = {
    "negara": "Indonesia",
    "provinsi": "provinsi",
    "kabupaten": "kabupaten/kota",
    "kecamatan": "kecamatan",
    "desa": "desa/kelurahan",
    "upt": "UPT/panti",
    "unit": "unit layanan",
    "office": "kantor",
}
PARTS = {
    "kind": "jenis PPKS (nomor 1 sampai 26)",
    "sex": "jenis kelamin (L laki-laki, P perempuan)",
    "desil": "desil kesejahteraan (1 termiskin sampai 10)",
    "rule": "memenuhi aturan program (within: di dalam aturan)",
    "reason": "sebab",
    "dataset": "jenis laporan",
    "service": "pelayanan dasar SPM",
    "facility": "sarana yang dibangun",
    "step": "tahap kemandirian",
    "role": "peran pilar sosial",
    "channel": "saluran laporan",
    "unit": "unit",
    "unsur": "unsur survei kepuasan",
}
DURATIONS = ("hari", "jam", "bulan", "minggu")
DATASET_TITLES = {record.key: record.title for record in DATASETS}
DATASET_KEYS = re.compile(rf"\b({'|'.join(sorted(DATASET_TITLES, key=len, reverse=True))})\b(?!\.\w)")
CAVEAT_SENTENCES = {record.key: record.sentence for record in CAVEATS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One indicator with figures: words of the catalogue, and how finely the file has it."""

    key: str
    label: str
    subject: str
    unit: str
    definition: str
    formula: str
    source: str
    decimals: int
    caveats: tuple[str, ...]
    rows: int
    period_from: date
    period_to: date
    by_program: bool
    levels: tuple[str, ...]
    period_kinds: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def table(self) -> str:
        """The table of its subject: "UPT/Panti" → "upt-panti"."""
        return slug(self.subject)


def slug(subject: str) -> str:
    """A subject as the name of a table and of its files: lower-case ASCII words with hyphens."""
    plain = unicodedata.normalize("NFKD", subject).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def measures(opened: Warehouse) -> tuple[Measure, ...]:
    """Every indicator that has a figure in the open release, by subject and key."""
    rows = queries.run(opened, "public/bundle/indicators")
    return tuple(_measure(row) for row in rows.to_dict("records"))


def _measure(row: dict[Any, Any]) -> Measure:
    return Measure(
        key=row["indicator"],
        label=row["label"],
        subject=row["subject"],
        unit=row["unit"],
        definition=row["definition"],
        formula=row["formula"],
        source=_titled(row["source"]),
        decimals=int(row["decimals"]),
        caveats=tuple(CAVEAT_SENTENCES[key] for key in str(row["caveats"]).split() if key in CAVEAT_SENTENCES),
        rows=int(row["rows"]),
        period_from=row["period_from"].date(),
        period_to=row["period_to"].date(),
        by_program=bool(row["by_program"]),
        levels=tuple(level for level in LEVEL_WORDS if level in row["levels"].split()),
        period_kinds=tuple(kind for kind in PERIODS if kind in row["period_kinds"].split()),
        parts=tuple(row["part_keys"].split()),
    )


def _titled(source: str) -> str:
    """A source with titles in place of keys: "Dataset disbursements" → "Dataset “Penyaluran bantuan”"."""
    return DATASET_KEYS.sub(lambda hit: f"“{DATASET_TITLES[hit[0]]}”", source)


def standard(measure: Measure, about: About) -> dict[str, str]:
    """The metadata of one indicator, by the column names of the table of indicators."""
    return {
        "indicator": measure.key,
        "label": measure.label,
        "table": measure.table,
        "konsep": measure.subject,
        "definisi": measure.definition,
        "klasifikasi": classification(measure),
        "ukuran": size(measure),
        "satuan": measure.unit,
        "rumus": measure.formula,
        "periode": period(measure),
        "tingkat": ", ".join(LEVEL_WORDS[level] for level in measure.levels),
        "sumber": measure.source,
        "lisensi": LICENCE_TITLE,
        "penanggung_jawab": about.office,
        "catatan_pakai": " ".join(measure.caveats),
    }


def classification(measure: Measure) -> str:
    """By what its figures are told apart: "wilayah (kabupaten/kota, kecamatan); program; desil …"."""
    areas = [LEVEL_WORDS[level] for level in measure.levels if level not in {"upt", "unit", "office"}]
    found = [f"wilayah ({', '.join(areas)})"] if areas else []
    found += [LEVEL_WORDS[level] for level in ("upt", "unit", "office") if level in measure.levels]
    found += ["program"] if measure.by_program else []
    return "; ".join([*found, *(PARTS.get(part, part.replace("_", " ")) for part in measure.parts)])


def size(measure: Measure) -> str:
    """What kind of number it is."""
    if measure.unit == "%":
        return "persentase"
    if measure.unit == "rupiah":
        return "nilai uang"
    if measure.unit in {"indeks", "poin"}:
        return "indeks"
    if " per " in measure.unit or "_per_" in measure.key:
        return "rasio"
    return "lama waktu" if measure.unit in DURATIONS else "jumlah"


def period(measure: Measure) -> str:
    """How often, and from when to when its periods begin."""
    kinds = ", ".join(PERIODS[kind] for kind in measure.period_kinds)
    return f"{kinds}; periode yang mulai {words(measure.period_from)} sampai {words(measure.period_to)}"
