"""Parts of a table in two processes: in order, counted, ended with the command."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from dashboard.disclosure import working
from dashboard.errors import PantauError

SLEEPY = """
from dashboard.disclosure import working
from tests.disclosure import test_working
if __name__ == "__main__":
    working.spread(test_working.asleep, [1, 2], lambda more: None, alone=False)
"""


def doubled(task: int, tick: Callable[[int], None]) -> tuple[int, int]:
    tick(task)
    return 2 * task, os.getpid()


def refused(task: int, tick: Callable[[int], None]) -> int:
    tick(0)
    raise PantauError(f"tugas {task} gagal")


def asleep(task: int, tick: Callable[[int], None]) -> int:
    print(os.getpid(), flush=True)
    tick(0)
    time.sleep(60)
    return task


@pytest.mark.parametrize("alone", [True, False])
def test_results_come_in_order_and_everything_is_counted(*, alone: bool) -> None:
    told: list[int] = []
    found = working.spread(doubled, [3, 1, 2], told.append, alone=alone)
    assert [double for double, _ in found] == [6, 2, 4]
    assert sum(told) == 6
    assert (os.getpid() in {pid for _, pid in found}) == (alone or (os.cpu_count() or 1) < working.WORKERS)


def test_what_is_refused_in_a_part_is_refused_in_the_same_words() -> None:
    with pytest.raises(PantauError, match="tugas 1 gagal"):
        working.spread(refused, [1, 2], lambda _: None, alone=False)


@pytest.mark.skipif((os.cpu_count() or 1) < working.WORKERS, reason="one processor: there are no workers")
def test_workers_end_with_the_command_that_started_them() -> None:
    with subprocess.Popen([sys.executable, "-c", SLEEPY], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout is not None
        worker = int(command.stdout.readline())
        command.send_signal(signal.SIGKILL)
    until = time.monotonic() + 20
    while alive(worker) and time.monotonic() < until:
        time.sleep(0.1)
    assert not alive(worker)


def alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:  # noqa: PTH123 - a process, no file of ours
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
