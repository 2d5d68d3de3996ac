"""Workers that do jobs, in this process or beside it."""

from __future__ import annotations

import os
import pickle
import threading
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_all_start_methods, get_context, parent_process
from typing import TYPE_CHECKING, Any, Self, TypeVar

from plugins.execution.dask import dask_executor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor
    from multiprocessing.context import BaseContext
    from types import TracebackType

Job = TypeVar("Job")
Result = TypeVar("Result")

DASK = "dask://"
SERIAL = "serial"
PROCESSES = "processes"
FORK = "fork"

# What a copy of this process was made for.
ADOPTED: list[Callable[[Any], Any]] = []


class Workers:
    """
    Does jobs, by whatever ``EXECUTOR`` says.

    Nothing is started until there is work worth it: a pool of processes takes longer to
    begin than a hundred pages take to render.

    Args:
        executor: ``serial``, ``processes``, or ``dask://host:port``, a Dask scheduler.
        count: Number of processes; 0 for one per core.
    """

    def __init__(self, executor: str = PROCESSES, count: int = 0) -> None:
        self.executor = executor
        self.count = count or cores()
        self.pool: Executor | None = None
        self.ending = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the workers go; jobs that are not begun are dropped."""
        self.pool = None
        self.ending.close()

    def do(
        self, function: Callable[[Job], Result], jobs: Sequence[Job], *, worth_it: bool
    ) -> Iterator[Result]:
        """
        Yield what *function* returns for each of *jobs*, in their order.

        Args:
            function: A function of a module.
            jobs: What to call it with.
            worth_it: Whether there is so much to do that sending it out pays.

        Raises:
            OSError: If the workers cannot be reached.
            concurrent.futures.process.BrokenProcessPool: If one was killed.
        """
        is_one = self.executor == SERIAL or (self.executor == PROCESSES and self.count == 1)
        alone = is_one or not worth_it or len(jobs) < 2  # noqa: PLR2004  # nothing to share
        if alone or not can_be_sent(function, jobs[0]):
            yield from map(function, jobs)
        else:
            try:
                yield from self.started().map(function, jobs)
            except BrokenExecutor:
                self.close()  # the next work gets workers that live
                raise

    def can_copy(self, *, worth_it: bool) -> bool:
        """Return whether copies of this process can share work, if that is *worth_it*."""
        if self.executor != PROCESSES or self.count == 1 or not worth_it:
            return False
        self.close()  # a pool has a thread of its own, and a process with threads is not copied
        return start_context().get_start_method() == FORK

    def copied(self, function: Callable[[Job], Result], jobs: Iterable[Job]) -> Iterator[Result]:
        """
        Yield what *function* returns for each of *jobs*, in their order.

        The work is done by copies of this process, so that *function* may hold any values,
        and large ones: they are there, as they are now, and nothing of them is sent.

        Args:
            function: Any function; what it changes is changed in a copy.
            jobs: What to call it with; sent, like what it returns.

        Raises:
            concurrent.futures.process.BrokenProcessPool: If a process was killed.
        """
        context = get_context(FORK)
        with ProcessPoolExecutor(self.count, context, adopt, (function,)) as pool:
            yield from pool.map(do_adopted, jobs)

    def started(self) -> Executor:
        """Return the pool, started at the first call."""
        if self.pool is None and self.executor.startswith(DASK):
            cluster = dask_executor(self.executor.removeprefix(DASK))
            self.pool = self.ending.enter_context(cluster)
        elif self.pool is None:
            self.pool = ProcessPoolExecutor(self.count, start_context(), end_with_parent)
            self.ending.callback(self.pool.shutdown, cancel_futures=True)
        return self.pool


def adopt(function: Callable[[Any], Any]) -> None:
    """Have this process, a copy, do *function* from now on."""
    ADOPTED[:] = [function]
    end_with_parent()


def end_with_parent() -> None:
    """Have this process, a worker, end when the one that gives it work is killed: it would wait for ever."""
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=end_after, args=(parent.join,), daemon=True).start()


def end_after(wait: Callable[[], object]) -> None:
    """End this process at once when *wait* returns."""
    wait()
    os._exit(1)


def do_adopted(job: Any) -> Any:  # noqa: ANN401  # whatever the function takes and returns
    """Return what this copy's function returns."""
    (function,) = ADOPTED
    return function(job)


def cores() -> int:
    """Return the number of cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def start_context() -> BaseContext:
    """Return how to start processes: by copying this one where that is quick and safe."""
    can_fork = FORK in get_all_start_methods() and threading.active_count() == 1
    return get_context(FORK if can_fork else "spawn")


def can_be_sent(function: Callable[[Any], Any], job: object) -> bool:
    """Return whether *function* and *job* can be sent: a setting may hold a ``lambda``."""
    try:
        pickle.dumps((function, job))
    except Exception:  # noqa: BLE001  # a value can refuse in whatever way it likes
        return False
    return True
