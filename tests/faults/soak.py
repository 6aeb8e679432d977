"""`make soak`: KILLS interruptions of one store (200), told as they happen. A seed that fails is given back by SEED.

Afterwards the fault injection of the suite runs with every kind of fault at every step, and a thousand version swaps.
"""

import os
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.killing import Killer


def main() -> int:
    """Kill, then fail; 0 where everything held."""
    wanted = int(os.environ.get("KILLS", "200"))
    seed = int(os.environ.get("SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
    print(f"seed {seed}", flush=True)
    home = os.environ.get("PANTAU_HOME")
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="pantau-soak-") as folder:
        killer = Killer(Path(folder), random.Random(seed))  # noqa: S311
        killer.begin()
        found: Counter[str] = Counter()
        while killer.kills < wanted:
            what = killer.once()
            found[what.partition(",")[0]] += 1
            print(f"{killer.kills:4} {what}", flush=True)
        killer.end()
    print(f"{killer.kills} kills in {time.monotonic() - start:.0f} s: {dict(found)}; the store holds what it must")
    os.environ.pop("PANTAU_HOME")
    if home is not None:
        os.environ["PANTAU_HOME"] = home
    os.environ["PANTAU_SOAK"] = "1"
    here = Path(__file__).parent
    return int(pytest.main(["-q", str(here), str(here.parent / "warehouse" / "test_swaps.py"), "--durations=5"]))


if __name__ == "__main__":
    sys.exit(main())
