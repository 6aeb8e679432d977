"""`python -m tests.fuzz.run SECONDS [TARGET…]`: each target under atheris for so many seconds, one process each.

What it finds is printed with its bytes and ends the run with a code other than 0.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from dashboard.paths import ROOT

LONGEST_INPUT = 8_192
SLOW_SECONDS = 10
MEMORY_MB = 2_048


def fuzz(name: str, options: list[str]) -> None:
    """Run one target in this process until atheris ends it."""
    import atheris  # noqa: PLC0415  (only for `make fuzz`)

    with atheris.instrument_imports(include=["dashboard.guard", "dashboard.intake", "html", "zipfile", "tomllib"]):
        from tests.fuzz import targets  # noqa: PLC0415  (instrumented)

    target = targets.TARGETS[name]
    with tempfile.TemporaryDirectory(prefix="pantau-corpus-") as folder:
        for number, seed in enumerate(target.seeds):
            (Path(folder) / str(number)).write_bytes(seed)
        atheris.Setup([sys.argv[0], *options, folder], lambda data: targets.once(target, data))
        atheris.Fuzz()


def main(seconds: int, names: list[str]) -> int:
    """Run the targets one after the other; how many found a fault."""
    from tests.fuzz import targets  # noqa: PLC0415

    failed = 0
    with tempfile.TemporaryDirectory(prefix="pantau-faults-") as folder:
        for name in names or list(targets.TARGETS):
            options = [f"-max_total_time={seconds}", f"-max_len={LONGEST_INPUT}", f"-timeout={SLOW_SECONDS}",
                       f"-rss_limit_mb={MEMORY_MB}", f"-artifact_prefix={folder}/"]  # fmt: skip
            command = [sys.executable, "-m", "tests.fuzz.run", "--one", name, *options]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
            runs = next((line for line in done.stderr.splitlines() if line.startswith("Done ")), "")
            print(f"{name:10} {'ok   ' + runs if not done.returncode else 'FAULT'}", flush=True)
            if done.returncode:
                failed += 1
                said = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("#")]
                print("\n".join(said[-30:]), flush=True)
    return failed


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        fuzz(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(1 if main(int(sys.argv[1]), sys.argv[2:]) else 0)
