"""Size, as ratios in one run: `make bench-large` (ROWS=50000000 for more). Nothing fails here.

A file of payments is written, then, in turns: DuckDB's own `read_csv(all_varchar) → Parquet`, and `pantau import
--no-build` with all checks, hashing and the log of rejects; each in a process of its own, with the same threads and
compression. Then the build of three files, each twice as large as the one before. DuckDB's profiles of the import are
kept in `bench/`.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from dashboard.intake.sql import PARQUET
from dashboard.paths import REFERENCE, ROOT

ROWS = int(os.environ.get("ROWS", "5000000"))
ROUNDS = int(os.environ.get("ROUNDS", "2"))
OFFICE, AREA = "jawa-timur", "35"
THREADS = 2
PROFILES = ROOT / "bench"
BASE = """
import duckdb, sys
with duckdb.connect() as connection:
    connection.execute("set threads = 2").fetchall()
    connection.execute(f"copy (from read_csv('{sys.argv[1]}', all_varchar = true)) to '{sys.argv[2]}'"
                       f" ({sys.argv[3]})").fetchall()
"""
PANTAU = "from dashboard.cli import main; main()"
# One payment in 200 is faulty: an unknown programme, an unreadable amount, a number that a spreadsheet cut, a repeat.
PAYMENTS = """
    copy (
        with
            areas as (
                select region_code, row_number() over (order by region_code) - 1 as place
                from read_csv($regions, all_varchar = true)
                where starts_with(region_code, $area || '.') and length(region_code) = 8
            ),
            numbers as (select count(*) as areas from areas)
        select
            'P' || lpad(cast(case when i % 1000 = 1 then i - 1 else i end as varchar), 10, '0') as payment_id,
            case when i % 1000 = 201 then '3,5E+15'
                else '35' || lpad(cast(hash(i // 4) % 100000000000000 as varchar), 14, '0') end as nik,
            case when i % 1000 = 401 then 'XYZ' when i % 3 = 1 then 'SEMBAKO' else 'PKH' end as program_code,
            areas.region_code,
            '2026-' || lpad(cast(1 + 3 * (i % 3) as varchar), 2, '0') as month,
            'triwulan' as period_kind,
            1 + (i % 3) as stage,
            case when i % 1000 = 601 then 'x' else cast(225000 * (1 + hash(i) % 6) as varchar) end as amount_idr,
            case when hash(i * 7) % 40 = 0 then 'gagal' else 'dibayar' end as status,
            case when hash(i * 7) % 40 = 0 then 'rekening_tidak_aktif' end as reason,
            '2026-' || lpad(cast(1 + 3 * (i % 3) as varchar), 2, '0') || '-10' as sp2d_date,
            '2026-' || lpad(cast(1 + 3 * (i % 3) as varchar), 2, '0') || '-' || (11 + hash(i * 3) % 15) as transfer_date
        from range($rows) as t(i)
        join numbers on true
        join areas on areas.place = hash(i * 11) % numbers.areas
    ) to '{target}' (header)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one process took."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    code: int


def write(target: Path, rows: int) -> None:
    """A CSV of payments."""
    with duckdb.connect() as connection:
        given = {"regions": str(REFERENCE / "regions.csv"), "area": AREA, "rows": rows}
        connection.execute(PAYMENTS.replace("{target}", str(target)), given).fetchall()


def measured(*arguments: str, **more: str) -> Run:
    """Run Python with these arguments; wall and processor seconds, the most memory, the exit code."""
    start = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments], env=os.environ | more, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1e6 if sys.platform == "darwin" else 1e3
    return Run(
        wall_s=time.monotonic() - start, cpu_s=usage.ru_utime + usage.ru_stime, peak_mb=usage.ru_maxrss / scale,
        code=process.returncode,
    )  # fmt: skip


def bring(file: Path, home: Path, **more: str) -> Run:
    """Import a file without a build, into a store of its own."""
    command = ("-c", PANTAU, "import", str(file), "--agency", OFFICE, "--no-build")
    return measured(*command, PANTAU_HOME=str(home), PANTAU_KEY_FILE=str(home.with_suffix(".key")), **more)


def ratios(folder: Path) -> None:
    """The import of ROWS beside DuckDB's own reading, in turns."""
    file = folder / "payments.csv"
    write(file, ROWS)
    table = Table("", "wall s", "CPU s", "peak MB", title=f"{ROWS:,} payments, {file.stat().st_size / 1e6:.0f} MB CSV")
    bases, ours = [], []
    PROFILES.mkdir(exist_ok=True)
    for turn in range(ROUNDS):
        bases.append(measured("-c", BASE, str(file), str(folder / "base.parquet"), PARQUET))
        ours.append(bring(file, folder / f"store-{turn}"))
    bring(file, folder / "store-profiles", PANTAU_PROFILES=str(PROFILES))
    for name, runs in (("read_csv → Parquet", bases), ("pantau import", ours)):
        for run in runs:
            table.add_row(name, f"{run.wall_s:.1f}", f"{run.cpu_s:.1f}", f"{run.peak_mb:.0f}")
    wall = min(run.wall_s for run in ours) / min(run.wall_s for run in bases)
    cpu = min(run.cpu_s for run in ours) / min(run.cpu_s for run in bases)
    peak = max(run.peak_mb for run in ours)
    table.add_row("ratio of the best (aim ≤ 5)", f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f} (aim ≤ 1500)")
    Console().print(table)
    file.unlink()


def growth(folder: Path) -> None:
    """Builds of one, two and four parts of payments: linear is twice the seconds above what an empty build takes."""
    table = Table("payments", "build CPU s", "per million", title="Build over rows")
    for rows in (ROWS // 20, ROWS // 10, ROWS // 5):
        file, home = folder / f"{rows}.csv", folder / f"build-{rows}"
        write(file, rows)
        bring(file, home)
        run = measured("-c", PANTAU, "build", "--agency", OFFICE, PANTAU_HOME=str(home))
        table.add_row(f"{rows:,}", f"{run.cpu_s:.1f}", f"{run.cpu_s / rows * 1e6:.1f}")
    Console().print(table)


def main() -> None:
    """Print both tables."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory(prefix="pantau-bench-") as name:
        ratios(Path(name))
        growth(Path(name))


if __name__ == "__main__":
    main()
