"""Columns that several datasets share, and short ways to write the others."""

from dashboard.catalogue.records import PERIOD_KINDS, Column

REGION = Column(
    name="region_code",
    type="code",
    key=True,
    required=True,
    description="Wilayah: kode Kemendagri atau BPS, atau nama kecamatan/kabupaten di dalam wilayah kantor",
    aliases=(
        "kode wilayah", "kode kecamatan", "kode kabupaten/kota", "kode kab/kota", "kode", "kecamatan",
        "nama kecamatan", "kabupaten/kota", "kab/kota", "nama kabupaten/kota", "nama kabupaten kota",
        "kode kabupaten kota", "wilayah", "nama wilayah", "kode kemendagri", "kode bps", "iddesa", "daerah",
    ),
    example="16.03.02",
)  # fmt: skip
YEAR = Column(
    name="year",
    type="year",
    key=True,
    required=True,
    description="Tahun data",
    title="Tahun",
    aliases=("tahun",),
    example="2025",
)
MONTH = Column(
    name="month",
    type="month",
    key=True,
    required=True,
    description="Bulan pertama dari periode",
    title="Periode",
    aliases=("bulan", "periode", "masa", "triwulan", "bulan laporan", "periode salur"),
    example="2025-07",
)
PERIOD_KIND = Column(
    name="period_kind",
    type="code",
    key=True,
    required=True,
    codes=PERIOD_KINDS,
    description="Panjang periode",
    title="Jenis periode",
    aliases=("jenis periode",),
    default="bulan",
    example="bulan",
)
PROGRAM = Column(
    name="program_code",
    type="code",
    key=True,
    required=True,
    description="Kode program menurut daftar program kantor",
    title="Kode program",
    aliases=("program", "kode program", "nama program", "jenis bantuan", "bansos"),
    example="PKH",
)
STAGE = Column(
    name="stage",
    type="code",
    key=True,
    required=True,
    description="Tahap penyaluran",
    title="Tahap",
    aliases=("tahap", "termin"),
    default="1",
    example="1",
)
UPT_CODE = Column(
    name="upt_code",
    type="code",
    key=True,
    required=True,
    description="Kode UPT/panti menurut daftar UPT kantor",
    title="Kode UPT",
    aliases=("kode upt", "upt", "nama upt", "panti", "nama panti", "kode panti", "upt/panti"),
    example="PSTW-JOMBANG",
)
REPORTED_BY = Column(
    name="reported_by",
    type="code",
    key=True,
    required=True,
    codes=("panti", "dinas"),
    description="Siapa yang melaporkan angka ini",
    title="Pelapor",
    aliases=("pelapor", "dilaporkan oleh"),
    default="panti",
    example="panti",
)
SOURCE = Column(
    name="source",
    type="text",
    description="Sumber dan tahun sumber",
    title="Sumber",
    aliases=("sumber",),
    example="BPS, Susenas",
)


RELEASE = Column(
    name="release",
    type="release",
    key=True,
    required=True,
    description="Rilis register: tahun dan triwulan",
    title="Rilis",
    aliases=("rilis", "rilis dtsen", "rilis register", "versi dtsen"),
    example="2026-T2",
)


def count(
    name: str, description: str, unit: str, *aliases: str, required: bool = False, example: str = "120"
) -> Column:
    """A number of people, families or things, never below zero; `unit` says of what."""
    return Column(
        name=name, type="int", description=description, unit=unit, aliases=aliases, required=required, minimum=0,
        example=example,
    )  # fmt: skip


def money(name: str, description: str, *aliases: str) -> Column:
    """Whole rupiah, never below zero."""
    return Column(
        name=name,
        type="idr",
        description=description,
        unit="rupiah",
        aliases=aliases,
        minimum=0,
        example="250000000",
    )


def day(name: str, description: str, *aliases: str) -> Column:
    """A calendar day."""
    return Column(name=name, type="date", description=description, aliases=aliases, example="2025-07-14")


def words(name: str, description: str, *aliases: str, required: bool = False, example: str = "") -> Column:
    """Free text."""
    return Column(name=name, type="text", description=description, aliases=aliases, required=required, example=example)


def coded(name: str, description: str, codes: tuple[str, ...], *aliases: str, required: bool = False) -> Column:
    """One word of a closed list."""
    return Column(
        name=name, type="code", description=description, codes=codes, aliases=aliases, required=required,
        example=codes[0],
    )  # fmt: skip
