"""How `pantau import` says what became of each file: counts, the first reasons of rejects, warnings, refusals."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.cli import exits, output

if TYPE_CHECKING:
    from dashboard.intake.results import ImportResult

Results = Sequence["ImportResult"]
SHOWN = 20
RESULT_COLUMNS = {
    "file": "Berkas", "dataset": "Dataset", "rows": "Baris", "loaded": "Dimuat", "rejected": "Ditolak",
    "outside": "Luar wilayah",
}  # fmt: skip


def changed(results: Results) -> bool:
    """Whether something new is in the store, so that a build would differ."""
    return any(not result.refused and not result.already for result in results)


def code(results: Results) -> int:
    """2 where a file was refused, 1 where rows were rejected, else 0."""
    if any(result.refused for result in results):
        return exits.REFUSED
    return exits.DONE_WITH_REJECTS if any(result.rejected for result in results) else exits.DONE


def record(
    results: Results, *, slug: str, dry_run: bool, version: str | None, doubted: int | None = None
) -> dict[str, Any]:
    """The run as plain data for a program; `doubted`: open findings of the new version, None without one."""
    return {"agency": slug, "dry_run": dry_run, "version": version, "doubted": doubted,
            "results": [asdict(result) for result in results]}  # fmt: skip


def show_doubts(doubted: int, *, slug: str) -> None:
    """Print how many figures of the new version are doubted."""
    output.note(f"{doubted} angka diragukan: pantau checks --agency {slug}")


def show(results: Results, *, slug: str, dry_run: bool) -> None:
    """Print the run for a person."""
    taken = [result for result in results if not result.refused]
    if taken:
        output.table([asdict(result) for result in taken], RESULT_COLUMNS)
    for result in taken:
        _rejects(result)
        for warning in result.warnings:
            output.note(f"! {result.file}: {warning}")
    if dry_run:
        output.note("Hanya diperiksa (--dry-run); tidak ada yang disimpan.")
    elif any(result.rejected for result in taken):
        output.note(f"Semua baris yang ditolak: pantau query data/rejects --agency {slug}")
    for result in results:
        if result.refused:
            named = result.file in result.refused
            output.error(result.refused if named else f"{result.file}: {result.refused}")


def _rejects(result: "ImportResult") -> None:
    """The first reasons, one a line: where, what stands there, what to do."""
    shown = result.rejects[:SHOWN]
    for reject in shown:
        where = f"baris {reject.line}" + (f", kolom {reject.column}" if reject.column else "")
        output.note(f"✗ {result.file}, {where}: {reject.raw} → {reject.advice}")
    unsaid = result.rejected - len({reject.line for reject in shown})
    if shown and unsaid > 0:
        output.note(f"  … dan {unsaid} baris lain dari {result.file}.")
