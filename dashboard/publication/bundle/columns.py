"""The columns of every table: the list of what may be in the bundle at all, with types and words.

What a query yields beside these columns is a fault; so nothing comes in by a `select *` that somebody changes.
"""

from dashboard.catalogue.records import LEVELS, PERIOD_KINDS
from dashboard.publication.bundle.about import SAMPLE
from dashboard.publication.bundle.records import Field, Reference

PROTECTED = "disembunyikan untuk melindungi orang"
COARSE = "hanya diterbitkan di tingkat kabupaten/kota ke atas"
SILENT = "belum dilaporkan"
NOTHING = "tidak ada data"
EVERY = "semua program"
REASONS = (PROTECTED, COARSE, SILENT, NOTHING)
STATUSES = {
    "final": "batas lapor sudah lewat dan semua yang wajib sudah melapor",
    "provisional": "batas lapor belum lewat; angka masih dapat berubah",
    "incomplete": "batas lapor sudah lewat dan sebagian belum melapor",
    "hidden": "angka ada, tetapi tidak diterbitkan; kolom reason menyebut sebabnya",
}
UNIT_KINDS = {
    "region": "wilayah administrasi (kode Kemendagri)",
    "upt": "UPT/panti",
    "unit": "unit layanan lain",
    "office": "kantor secara keseluruhan",
}
UNIT_LEVELS = (*LEVELS, "upt", "unit", "office")

INDICATORS, REGIONS, UNITS, PROGRAMS, UPT, CORRECTIONS = (
    "acuan-indikator", "acuan-wilayah", "acuan-unit", "acuan-program", "acuan-upt", "koreksi",
)  # fmt: skip


def _text(name: str, title: str, description: str, *, required: bool = False, values: tuple[str, ...] = ()) -> Field:
    return Field(name=name, kind="string", title=title, description=description, required=required, values=values)


NOTE = Field(
    name="catatan", kind="string", title="Catatan", required=True, values=(SAMPLE,),
    description="Hanya pada data contoh: tanda bahwa angka pada baris ini bukan angka resmi.",
)  # fmt: skip
FIGURES: tuple[Field, ...] = (
    _text("indicator", "Kunci indikator", "Nama pendek yang tetap; artinya di acuan-indikator.", required=True),
    _text("indicator_label", "Indikator", "Nama indikator.", required=True),
    _text("unit_kind", "Jenis unit", "Tentang apa angkanya.", required=True, values=tuple(UNIT_KINDS)),
    _text("unit_code", "Kode unit", "Kode wilayah Kemendagri, kode UPT, atau kunci kantor.", required=True),
    _text("unit_name", "Nama unit", "Nama wilayah, UPT, atau kantor."),
    _text("parent_code", "Kode wilayah induk", "Kode wilayah tempat unit itu berada."),
    _text("parent_name", "Nama wilayah induk", "Nama wilayah tempat unit itu berada."),
    _text("level", "Tingkat", "Tingkat wilayah, atau upt, unit, office.", required=True, values=UNIT_LEVELS),
    Field(name="period", kind="date", title="Awal periode", required=True,
          description="Hari pertama periode (ISO 8601, tahun-bulan-hari)."),
    _text("period_kind", "Jenis periode", "Lama periode.", required=True, values=PERIOD_KINDS),
    _text("program_code", "Kode program", "Tanda * berarti semua program.", required=True),
    _text("program_name", "Nama program", "Nama program."),
    _text("part", "Bagian", "Rincian sebagai kunci=nilai, dipisahkan koma; * berarti seluruhnya.", required=True),
    Field(name="numerator", kind="number", title="Pembilang", description="Pembilang suatu persentase atau rasio."),
    Field(name="denominator", kind="number", title="Penyebut", description="Penyebut suatu persentase atau rasio."),
    Field(name="value", kind="number", title="Nilai",
          description="Angkanya. Kosong berarti tidak ada angka: lihat status dan reason. Nol berarti nol."),
    _text("unit", "Satuan", "Orang, keluarga, rupiah, persen, …", required=True),
    Field(name="reported", kind="integer", title="Yang melapor", minimum=0,
          description="Banyaknya laporan yang sudah masuk untuk angka ini."),
    Field(name="expected", kind="integer", title="Yang wajib melapor", minimum=0,
          description="Banyaknya laporan yang seharusnya masuk untuk angka ini."),
    _text("status", "Status", "Keadaan angka.", required=True, values=tuple(STATUSES)),
    _text("reason", "Sebab tanpa angka", "Mengapa nilainya kosong; kosong bila ada nilainya.", values=REASONS),
)  # fmt: skip
FIGURE_REFERENCES = (
    Reference(fields=("indicator",), table=INDICATORS, of=("indicator",)),
    Reference(fields=("unit_kind", "unit_code"), table=UNITS, of=("unit_kind", "unit_code")),
    Reference(fields=("program_code",), table=PROGRAMS, of=("program_code",)),
)
VALID = (
    Field(name="valid_from", kind="date", title="Berlaku sejak", description="Kosong berarti sejak awal."),
    Field(name="valid_to", kind="date", title="Berlaku sampai", description="Kosong berarti masih berlaku."),
)
REGION_FIELDS: tuple[Field, ...] = (
    _text("region_code", "Kode wilayah", "Kode wilayah menurut Kemendagri.", required=True),
    _text("region_name", "Nama wilayah", "Nama wilayah.", required=True),
    _text("level", "Tingkat", "Tingkat wilayah.", required=True, values=LEVELS),
    _text("parent_code", "Kode wilayah induk", "Kode wilayah yang melingkupinya."),
    _text("bps_code", "Kode BPS", "Kode wilayah menurut BPS, bila diketahui."),
    Field(name="lat", kind="number", title="Lintang", minimum=-90, maximum=90,
          description="Lintang titik tengah wilayah (derajat desimal)."),
    Field(name="lon", kind="number", title="Bujur", minimum=-180, maximum=180,
          description="Bujur titik tengah wilayah (derajat desimal)."),
    Field(name="area_km2", kind="number", title="Luas (km²)", description="Luas wilayah, bila diketahui.", minimum=0),
    *VALID,
)  # fmt: skip
UNIT_FIELDS: tuple[Field, ...] = (
    _text("unit_kind", "Jenis unit", "Tentang apa angkanya.", required=True, values=tuple(UNIT_KINDS)),
    _text("unit_code", "Kode unit", "Kode wilayah Kemendagri, kode UPT, atau kunci kantor.", required=True),
    _text("unit_name", "Nama unit", "Nama wilayah, UPT, atau kantor.", required=True),
    _text("level", "Tingkat", "Tingkat wilayah, atau upt, unit, office.", required=True, values=UNIT_LEVELS),
    _text("parent_code", "Kode wilayah induk", "Kode wilayah tempat unit itu berada."),
    _text("parent_name", "Nama wilayah induk", "Nama wilayah tempat unit itu berada."),
)
PROGRAM_FIELDS: tuple[Field, ...] = (
    _text("program_code", "Kode program", "Tanda * berarti semua program.", required=True),
    _text("program_name", "Nama program", "Nama program.", required=True),
    _text("field", "Bidang", "Bidang urusan sosial."),
    _text("funding", "Sumber dana", "Sumber dana: apbn, apbd_provinsi, apbd_kabupaten, dan sebagainya."),
    _text("schedule", "Jadwal", "Seberapa sering dibayar."),
    _text("beneficiary_unit", "Satuan penerima", "Yang menerima: keluarga atau orang."),
    Field(name="desil_max", kind="integer", title="Desil tertinggi", minimum=1, maximum=10,
          description="Desil tertinggi yang berhak menurut aturan program; kosong berarti tanpa batas desil."),
    _text("ppks_codes", "Jenis PPKS", "Nomor jenis PPKS yang dilayani, dipisahkan spasi."),
    _text("legal_basis", "Dasar hukum", "Peraturan yang mendasari program."),
)  # fmt: skip
UPT_FIELDS: tuple[Field, ...] = (
    _text("upt_code", "Kode UPT", "Kode UPT/panti.", required=True),
    _text("upt_name", "Nama UPT", "Nama UPT/panti.", required=True),
    _text("kind", "Jenis", "Jenis UPT/panti."),
    _text("target_ppks", "Jenis PPKS", "Nomor jenis PPKS yang dilayani, dipisahkan spasi."),
    _text("region_code", "Kode wilayah", "Wilayah tempat UPT/panti berada."),
    _text("region_name", "Nama wilayah", "Wilayah tempat UPT/panti berada."),
    Field(name="capacity", kind="integer", title="Kapasitas", description="Tempat yang tersedia.", minimum=0),
    *VALID,
)
CORRECTION_FIELDS: tuple[Field, ...] = (
    _text("version", "Terbitan", "Terbitan yang memperbaiki angkanya.", required=True),
    _text("indicator", "Kunci indikator", "Kunci indikator.", required=True),
    _text("unit_kind", "Jenis unit", "Tentang apa angkanya.", required=True, values=tuple(UNIT_KINDS)),
    _text("unit_code", "Kode unit", "Kode wilayah Kemendagri, kode UPT, atau kunci kantor.", required=True),
    _text("unit_name", "Nama unit", "Nama wilayah, UPT, atau kantor."),
    _text("level", "Tingkat", "Tingkat wilayah, atau upt, unit, office.", required=True, values=UNIT_LEVELS),
    Field(name="period", kind="date", title="Awal periode", description="Hari pertama periode.", required=True),
    _text("period_kind", "Jenis periode", "Lama periode.", required=True, values=PERIOD_KINDS),
    _text("program_code", "Kode program", "Tanda * berarti semua program.", required=True),
    _text("part", "Bagian", "Rincian sebagai kunci=nilai; * berarti seluruhnya.", required=True),
    Field(name="old_value", kind="number", title="Nilai lama", description="Nilai pada terbitan sebelumnya."),
    Field(name="new_value", kind="number", title="Nilai baru", description="Nilai sejak terbitan ini."),
    _text("words", "Penjelasan", "Perbaikannya dalam satu kalimat."),
)
_KIND = _text("kind", "Jenis hubungan", "Menurut apa bagian-bagian berjumlah.", required=True)
_MEASURE = _text("measure", "Ukuran", "Yang dihitung; biasanya kunci indikator.", required=True)
HELD_FIELDS: tuple[Field, ...] = (
    _KIND,
    _MEASURE,
    _text("program_code", "Kode program", "Program yang jumlahnya begitu; * berarti semua program.", required=True),
    _text("time", "Waktu", "Periode yang ukurannya nol di mana-mana (kind nothing); selain itu *.", required=True),
)
BROKEN_FIELDS: tuple[Field, ...] = (
    _KIND,
    _MEASURE,
    _text("unit", "Unit", "Unit dari jumlahnya.", required=True),
    _text("program_code", "Kode program", "Kode program dari jumlahnya.", required=True),
    _text("part", "Bagian", "Bagian dari jumlahnya.", required=True),
    _text("time", "Waktu", "Periode dari jumlahnya.", required=True),
)
# What an audit needs beside the figures: table of the public file → table of the bundle.
RELATIONS = {"sums_held": "hubungan-berlaku", "sums_broken": "hubungan-kecuali", "corrections": CORRECTIONS}
INDICATOR_FIELDS: tuple[Field, ...] = (
    _text("indicator", "Kunci indikator", "Kunci indikator, tetap dari terbitan ke terbitan.", required=True),
    _text("label", "Indikator", "Nama indikator.", required=True),
    _text("table", "Tabel", "Tabel yang memuatnya.", required=True),
    _text("konsep", "Konsep", "Satu Data: gagasan yang mendasari data.", required=True),
    _text("definisi", "Definisi", "Satu Data: penjelasan yang membatasi artinya.", required=True),
    _text("klasifikasi", "Klasifikasi", "Satu Data: penggolongan datanya.", required=True),
    _text("ukuran", "Ukuran", "Satu Data: cara besarnya dinyatakan.", required=True),
    _text("satuan", "Satuan", "Satu Data: satuan ukurannya.", required=True),
    _text("rumus", "Rumus", "Cara menghitung.", required=True),
    _text("periode", "Periode", "Jenis periode dan rentang waktunya.", required=True),
    _text("tingkat", "Tingkat penyajian", "Tingkat yang diterbitkan.", required=True),
    _text("sumber", "Sumber", "Sumber datanya.", required=True),
    _text("lisensi", "Lisensi", "Izin pakai.", required=True),
    _text("penanggung_jawab", "Penanggung jawab", "Kantor yang bertanggung jawab atas datanya.", required=True),
    _text("catatan_pakai", "Catatan pakai", "Hal yang perlu diketahui sebelum memakai angkanya."),
    Field(name="desimal", kind="integer", title="Desimal", minimum=0,
          description="Banyaknya angka di belakang koma bila ditampilkan; nilai dalam berkas tidak dibulatkan."),
)  # fmt: skip


def marked(fields: tuple[Field, ...], *, sample: bool) -> tuple[Field, ...]:
    """The columns of a table; those of a sample carry its mark on every row, so that no cut-out loses it."""
    return (*fields, NOTE) if sample else fields
