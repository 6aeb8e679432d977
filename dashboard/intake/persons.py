"""Columns about persons: how they are recognised, and how an identity number becomes a key that says nothing.

A person is counted by `person_key` = sha256(secret || NIK). The secret is 32 random bytes in a file of its own, outside
of the store (`paths.person_key`), readable by its owner only. Without it the sixteen digits could be found by trying.
"""

import hashlib
import os
import re
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path

from dashboard import paths
from dashboard.catalogue import Dataset
from dashboard.errors import StoreError
from dashboard.intake.headers import Header
from dashboard.masking import GROUPS, MASK

KEY_BYTES = 32
OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO

_OF_WHOM = (
    "penerima|penerima manfaat|penerima bantuan|kpm|calon penerima|kepala keluarga|kk|krt|kepala rumah tangga|pengurus"
    "|anggota keluarga|ibu|ibu kandung|ayah|bapak|anak|istri|suami|pasangan|wali|pemohon|pelapor|klien|korban|penghuni"
    "|warga binaan|siswa|pegawai|petugas|pendamping|operator|pekerja sosial|orang|peserta|veteran|lansia|difabel"
    "|penyandang disabilitas|rekening|pemilik rekening|pasien|responden|ktp|sesuai ktp"
)
_NUMBER = r"(?:no|nomor|nomer|no\.|nmr)"
PERSONAL = re.compile(
    rf"(?:{_NUMBER} )?(?:nik|n\.i\.k|ktp|e-ktp|kk|kartu keluarga|kartu tanda penduduk|induk kependudukan)"
    rf"(?: (?:{_OF_WHOM}))?"
    rf"|(?:{_NUMBER} )(?:hp|handphone|telepon|telp|tlp|wa|whatsapp|rekening|rek|kks|bpjs|paspor|peserta)"
    rf"(?: (?:{_OF_WHOM}))?"
    rf"|(?:nama|nama lengkap|nm) (?:lengkap )?(?:{_OF_WHOM})|nama lengkap|nama orang tua"
    rf"|(?:tanggal|tgl|tempat|tempat tanggal|tempat, tanggal|tempat/tgl|tempat/tanggal) lahir(?: (?:{_OF_WHOM}))?|ttl"
    r"|nomor induk kependudukan(?: \(nik\))?|identity number|full name|date of birth|phone(?: number)?"
)
# A cell with an identity number as people write it; anything else in such a column is damaged and is not repaired.
_PLAIN_NIK = "[0-9]{16}"
_HASHED = "[0-9a-f]{64}"
_GROUPED_NIK = rf"\s*''?(?:{GROUPS})\s*"
# A serial number is never 0000: a spreadsheet that keeps fifteen digits leaves that behind (see design/facts.md). The
# day and month before it tell a real number from one that somebody made up for a test.
_CUT_OFF = "[0-9]{6}(?:[04][1-9]|[1256][0-9]|[37][01])(?:0[1-9]|1[0-2])[0-9]{2}0000"
MACROS = (
    f"nik_key(nik, secret) as case when ends_with(nik, '0000') and regexp_full_match(nik, '{_CUT_OFF}') then '{MASK}'"
    " else sha256(secret || encode(nik)) end",
    f"""person_key(cell, secret) as case
        when cell is null then null
        when regexp_full_match(cell, '{_PLAIN_NIK}') then nik_key(cell, secret)
        when regexp_full_match(cell, '{_HASHED}') then cell
        when cell_text(cell) is null then null
        when regexp_full_match(cell, '{_GROUPED_NIK}') then nik_key(regexp_replace(cell, '[^0-9]', '', 'g'), secret)
        else '{MASK}'
    end""",
)


def is_personal(header: Header) -> bool:
    """Whether a column by its header is about single persons: an identity number, a name, a birthday, a telephone."""
    return any(PERSONAL.fullmatch(level) for level in header.levels[-1:])


def personal_headers(headers: Sequence[Header]) -> list[Header]:
    """The columns that are about single persons, in the order of the table."""
    return [header for header in headers if is_personal(header)]


def key_column(dataset: Dataset) -> str:
    """Name of the column that holds persons as keys; '' in a dataset of counts."""
    return next((column.name for column in dataset.columns if column.personal), "")


def key() -> bytes:
    """The secret of this installation, made at its first use; StoreError where it is not safe to use."""
    path = paths.person_key()
    if paths.store().resolve() in path.resolve().parents:
        raise StoreError(
            f"Kunci {path} berada di dalam penyimpanan data. Pindahkan ke luar, lalu tunjuk dengan PANTAU_KEY_FILE."
        )
    if not path.exists():
        _make(path)
    if os.name != "nt" and path.stat().st_mode & OPEN_TO_OTHERS:
        raise StoreError(f"Kunci {path} dapat dibaca orang lain. Jalankan: chmod 600 {path}")
    secret = path.read_bytes()
    if len(secret) != KEY_BYTES:
        raise StoreError(f"Kunci {path} harus {KEY_BYTES} byte, isinya {len(secret)}. Pulihkan dari cadangan kunci.")
    return secret


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)  # fails where another process was faster: its secret is the one that counts
    except FileExistsError:
        pass
    finally:
        beside.unlink()


def fingerprint(secret: bytes) -> str:
    """What the log keeps of a secret: enough to see that another one is in use, nothing to find it by."""
    return hashlib.sha256(b"pantau-kesos person key" + secret).hexdigest()[:12]
