"""What an import says beside its counts, so that nothing of a file goes unmentioned."""

from collections.abc import Sequence

SHOWN_LINES = 10
TWICE = "Berkas ini diberikan dua kali; yang kedua dilewati."
ELSEWHERE = "Semua baris di luar wilayah kantor ini; tidak ada yang dimuat."


def headings(lines: Sequence[int]) -> list[str]:
    """What is said of lines with one filled cell, so that no line of a file goes unmentioned."""
    if not lines:
        return []
    shown = ", ".join(str(line) for line in lines[:SHOWN_LINES]) + (", …" if len(lines) > SHOWN_LINES else "")
    return [f"{len(lines)} baris hanya berisi satu sel dan dilewati sebagai judul bagian (baris {shown})."]


def fate(*, inside: int, outside: int, superseded: int) -> list[str]:
    """What is said of the rows: that all lie elsewhere, how many replace older figures."""
    remarks = [ELSEWHERE] if outside and not inside else []
    return remarks + ([f"{superseded} baris menggantikan angka dari berkas sebelumnya."] if superseded else [])
