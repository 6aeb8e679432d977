"""Independent parts of a large table on both halves of the machine, with one count of what is done."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from multiprocessing import get_context, parent_process
from multiprocessing.sharedctypes import Synchronized
from threading import Thread
from typing import TypeVar

WORKERS = 2
LOOK_SECONDS = 0.5
Task = TypeVar("Task")
Result = TypeVar("Result")
Tick = Callable[[int], None]
Job = Callable[[Task, Tick], Result]

_done: "Synchronized[int] | None" = None


def spread(job: Job[Task, Result], tasks: Sequence[Task], tick: Tick, *, alone: bool) -> list[Result]:
    """`job(task, tick)` of each task, in their order; in this process where they are few or `alone`.

    `job` is a function of a module, and tasks and results can be sent to another process.
    """
    workers = min(WORKERS, os.cpu_count() or 1, len(tasks))
    if alone or workers < WORKERS:
        return [job(task, tick) for task in tasks]
    context = get_context("spawn")
    counter = context.Value("q", 0)
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(counter,)) as pool:
        futures = [pool.submit(_run, job, task) for task in tasks]
        _watch(futures, counter, tick)
        return [future.result() for future in futures]


def _watch(futures: "list[Future[Result]]", counter: "Synchronized[int]", tick: Tick) -> None:
    told, waiting = 0, set(futures)
    while waiting:
        done, waiting = wait(waiting, timeout=LOOK_SECONDS)
        if any(future.exception() for future in done):
            for future in waiting:
                future.cancel()
        now = counter.value
        tick(now - told)
        told = now


def _begin(counter: "Synchronized[int]") -> None:
    global _done  # noqa: PLW0603 - what a worker is born with
    _done = counter
    Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose command was ended does not go on for nobody."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run(job: Job[Task, Result], task: Task) -> Result:
    return job(task, _add)


def _add(more: int) -> None:
    if _done is not None:
        with _done.get_lock():
            _done.value += more
