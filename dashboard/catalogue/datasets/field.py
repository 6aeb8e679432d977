"""What the office does in the field: services day by day, and reports from people with how fast they were reached."""

from dataclasses import replace
from itertools import combinations

from dashboard.catalogue.datasets.columns import PROGRAM, REGION, coded, count, words
from dashboard.catalogue.records import Column, Dataset, Due, Rule

CASE_KINDS = ("penjangkauan", "permintaan", "pengaduan")
STEPS = ("reported_at", "reached_at", "assessed_at", "referred_at")


def _moment(name: str, description: str, *aliases: str, required: bool = False) -> Column:
    """A day with its time, where the time is known."""
    return Column(
        name=name, type="timestamp", description=description, aliases=aliases, required=required,
        example="2026-09-14 09:30",
    )  # fmt: skip


def _not_before(after: str, before: str) -> str:
    """The condition on two moments; of one that is known to the day only (midnight) the day counts."""
    of_a_day = f"{after} = date_trunc('day', {after}) and {after} >= date_trunc('day', {before})"
    return f"({after} >= {before} or ({of_a_day}))"


def _in_order(*steps: str) -> str:
    """The condition that no step is before an earlier one; each pair alone, for a step between may not be reported."""
    return " and ".join(_not_before(after, before) for before, after in combinations(steps, 2))


SERVICE_LOG = Dataset(
    key="service_log",
    title="Catatan layanan lapangan",
    grain="One row per area, day and service",
    one_row="Satu baris untuk tiap wilayah, tanggal, dan jenis layanan",
    reporter="region",
    due=Due(frequency="weekly"),
    columns=(
        REGION,
        Column(name="date", type="date", key=True, required=True, description="Tanggal layanan",
               aliases=("tanggal layanan", "tanggal pelayanan"), example="2026-09-14"),
        Column(name="service", type="text", key=True, required=True, description="Jenis layanan lapangan",
               aliases=("layanan lapangan",), example="Penjangkauan keluarga"),
        replace(PROGRAM, key=False, required=False, description="Program terkait, bila ada", title="Program terkait",
                aliases=("program terkait",)),
        Column(name="is_distribution", type="bool", example="tidak",
               description="Apakah hari penyaluran bantuan", title="Hari penyaluran", aliases=("hari penyaluran",)),
        words("partner", "Mitra pelaksana (jenisnya); kosong = kantor sendiri", "mitra pelaksana",
              example="Karang Taruna"),
        count("people", "Orang dilayani di lapangan", "orang", "orang dilayani di lapangan", example="34"),
    ),
)  # fmt: skip

CASES = Dataset(
    key="cases",
    title="Laporan dan penjangkauan",
    grain="One row per report, request or complaint",
    one_row="Satu baris untuk tiap laporan, permintaan, atau pengaduan",
    reporter="office",
    due=Due(frequency="weekly"),
    publishable=False,
    columns=(
        Column(name="case_key", type="code", key=True, required=True, description="Nomor laporan, unik",
               aliases=("nomor laporan", "no laporan", "nomor kasus"), example="LP-2026-0147"),
        replace(coded("kind", "Jenis laporan", CASE_KINDS, "jenis laporan", required=True), title="Jenis laporan"),
        replace(REGION, key=False),
        words("unit_code", "Unit yang menangani", "unit penanganan", example="BID-REHSOS"),
        words("channel", "Saluran laporan", "saluran", "saluran laporan", example="WhatsApp"),
        Column(name="ppks_code", type="int", minimum=1, maximum=26, description="Jenis PPKS (1–26)",
               aliases=("jenis ppks", "kode ppks"), example="8"),
        _moment("reported_at", "Waktu dilaporkan", "dilaporkan", required=True),
        _moment("reached_at", "Waktu dijangkau", "dijangkau"),
        _moment("assessed_at", "Waktu asesmen", "diasesmen"),
        _moment("referred_at", "Waktu dirujuk", "waktu rujukan"),
        _moment("answered_at", "Waktu dijawab", "dijawab"),
        _moment("closed_at", "Waktu selesai ditangani", "waktu selesai"),
    ),
    rules=(
        Rule(
            key="case_forward",
            condition=_in_order(*STEPS),
            message="Urutan waktu penanganan mundur.",
            advice="Periksa waktu dilaporkan, dijangkau, asesmen, dan dirujuk.",
        ),
        Rule(
            key="case_closed_after",
            condition=" and ".join(
                (*(_not_before("closed_at", step) for step in STEPS), _not_before("answered_at", "reported_at"))
            ),
            message="Laporan selesai sebelum langkah yang lain, atau dijawab sebelum dilaporkan.",
            advice="Periksa waktu dilaporkan, dijangkau, asesmen, dirujuk, dijawab, dan selesai.",
        ),
    ),
)  # fmt: skip
