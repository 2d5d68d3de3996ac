"""Workers that do jobs, in this process or beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from plugins.cache.sealed_file import DamagedCacheError
from plugins.execution import workers
from plugins.execution.workers import (
    DASK,
    PROCESSES,
    SERIAL,
    Workers,
    can_be_sent,
    cores,
    start_context,
)
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def process(job: object) -> int:
    """Return the process that does a job."""
    return os.getpid()


def twice(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def fail(number: int) -> int:
    """Fail at one of the numbers."""
    if number == 2:
        raise DamagedCacheError(number)
    return number


class Pool(Executor):
    """Workers who do nothing but note what they are told."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.is_closed = False

    def map(self, fn: Callable[..., Any], *iterables: Any, **_: Any) -> Iterator[Any]:
        """Return what *fn* returns, or fail half way."""
        for number, job in enumerate(*iterables):
            if number == 1 and self.error is not None:
                raise self.error
            yield fn(job)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # as its base has it
        """Note that the work is over."""
        assert cancel_futures
        self.is_closed = True


class TestAlone:
    """Work done in this process."""

    @pytest.mark.parametrize(
        ("executor", "count", "jobs", "worth_it"),
        [
            pytest.param(SERIAL, 4, [1, 2, 3], True, id="serial"),
            pytest.param(PROCESSES, 1, [1, 2, 3], True, id="one-worker"),
            pytest.param(PROCESSES, 4, [1, 2, 3], False, id="too-little"),
            pytest.param(PROCESSES, 4, [1], True, id="one-job"),
            pytest.param(PROCESSES, 4, [], True, id="nothing"),
            pytest.param("dask://nowhere:1", 4, [1, 2], False, id="too-little-for-a-cluster"),
        ],
    )
    def test_nothing_is_started(
        self,
        executor: str,
        count: int,
        jobs: list[int],
        worth_it: bool,  # noqa: FBT001  # a case
    ) -> None:
        """Where there is nothing to share, no process is started."""
        with Workers(executor, count) as found:
            done = list(found.do(process, jobs, worth_it=worth_it))

            assert done == [os.getpid()] * len(jobs)
            assert found.pool is None

    def test_what_cannot_be_sent(self) -> None:
        """A setting that holds a nameless function has the work done here."""
        jobs = [lambda: 1, lambda: 2]
        with Workers(PROCESSES, 2) as found:
            assert list(found.do(process, jobs, worth_it=True)) == [os.getpid()] * 2
            assert list(found.do(lambda job: job + 1, [1, 2], worth_it=True)) == [2, 3]
            assert found.pool is None

    def test_failures(self) -> None:
        """What a job raises reaches whoever asked."""
        with Workers(SERIAL) as found, pytest.raises(DamagedCacheError):
            list(found.do(fail, [1, 2, 3], worth_it=True))


class TestProcesses:
    """Work done beside this process."""

    def test_the_same_in_order(self) -> None:
        """Whoever does it, the results are the same, in the order of the jobs."""
        jobs = list(range(50))
        with Workers(PROCESSES, 2) as found:
            beside = list(found.do(twice, jobs, worth_it=True))
            elsewhere = set(found.do(process, jobs, worth_it=True))
        with Workers(SERIAL) as found:
            here = list(found.do(twice, jobs, worth_it=True))

        assert beside == here == [2 * number for number in jobs]
        assert os.getpid() not in elsewhere

    def test_failures(self) -> None:
        """What a job raises reaches whoever asked, as it was, and the workers live on."""
        with Workers(PROCESSES, 2) as found:
            with pytest.raises(DamagedCacheError) as failed:
                list(found.do(fail, [1, 2, 3], worth_it=True))
            assert failed.value.args == (2,)
            assert list(found.do(twice, [1, 2], worth_it=True)) == [2, 4]

    def test_one_pool(self) -> None:
        """The workers of one stage do the work of the next; when let go, they are gone."""
        found = Workers(PROCESSES, 2)
        pool = found.started()

        assert found.started() is pool
        found.close()
        assert found.pool is None
        found.close()


class TestPools:
    """Any workers, theirs being noted here."""

    def test_killed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """After one was killed all are let go, and the next work gets new ones."""
        pools = [Pool(BrokenProcessPool()), Pool()]
        monkeypatch.setattr(workers, "ProcessPoolExecutor", lambda *_, **__: pools.pop(0))
        broken = pools[0]
        found = Workers(PROCESSES, 2)
        with pytest.raises(BrokenProcessPool):
            list(found.do(twice, [1, 2], worth_it=True))

        assert broken.is_closed
        assert list(found.do(twice, [1, 2], worth_it=True)) == [2, 4]

    def test_a_failure_of_a_job(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Workers whose job failed are kept until they are let go."""
        pool = Pool(ZeroDivisionError())
        monkeypatch.setattr(workers, "ProcessPoolExecutor", lambda *_, **__: pool)
        with Workers(PROCESSES, 2) as found:
            with pytest.raises(ZeroDivisionError):
                list(found.do(twice, [1, 2], worth_it=True))
            assert not pool.is_closed
        assert pool.is_closed

    def test_a_cluster(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A cluster is asked at the address that the setting names, even for one core."""
        asked = []

        @contextmanager
        def executor(address: str) -> Iterator[Executor]:
            asked.append(address)
            yield Pool()

        monkeypatch.setattr(workers, "dask_executor", executor)
        with Workers(f"{DASK}host:8786", 1) as found:
            assert list(found.do(twice, [1, 2], worth_it=True)) == [2, 4]
        assert asked == ["host:8786"]


class TestStart:
    """How processes are started, and how many."""

    def test_cores(self) -> None:
        """As many as this process may use, unless it is said how many."""
        assert cores() >= 1
        assert Workers().count == cores()
        assert Workers(PROCESSES, 3).count == 3

    def test_never_copied_beside_threads(self) -> None:
        """A process with threads is not copied: a lock that one holds would stay locked."""
        end = threading.Event()
        thread = threading.Thread(target=end.wait)
        thread.start()
        try:
            assert start_context().get_start_method() == "spawn"
        finally:
            end.set()
            thread.join()

    def test_a_system_that_cannot_copy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where processes cannot be copied they are started anew."""
        monkeypatch.setattr(workers, "get_all_start_methods", lambda: ["spawn"])

        assert start_context().get_start_method() == "spawn"


class Refusing:
    """A job that says no in a way of its own."""

    def __reduce__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("function", "job", "expected"),
    [
        (twice, 1, True),
        (twice, lambda: 1, False),
        (twice, threading.Lock(), False),
        (twice, {"a": [open]}, True),
        (twice, {"a": [lambda: 1]}, False),
        (lambda job: job, 1, False),
        (twice, Refusing(), False),
    ],
)
def test_can_be_sent(function: Callable[[Any], Any], job: object, expected: bool) -> None:  # noqa: FBT001  # a case
    """What has a name in a module, and what is plain data, can be sent."""
    assert can_be_sent(function, job) == expected


def test_real_pools_are_processes() -> None:
    """Unless a cluster is named, the pool is one of processes."""
    with Workers(PROCESSES, 2) as found:
        assert isinstance(found.started(), ProcessPoolExecutor)


class TestCopies:
    """Work shared by copies of this process."""

    @pytest.mark.usefixtures("threadless")
    def test_values_that_cannot_be_sent(self) -> None:
        """A copy has whatever is there, nameless functions among it; results keep their order."""
        add = 1
        with Workers(PROCESSES, 2) as found:
            assert found.can_copy(worth_it=True)
            done = list(found.copied(lambda number: (number + add, os.getpid()), range(40)))

        assert [number for number, _ in done] == list(range(1, 41))
        assert os.getpid() not in {process for _, process in done}

    def test_changes_stay_in_the_copy(self) -> None:
        """What the work changes is not changed here, and the next work begins as this process is."""
        seen: list[int] = []

        def note(number: int) -> int:
            seen.append(number)
            return len(seen)

        with Workers(PROCESSES, 2) as found:
            assert max(found.copied(note, range(40))) > 1
            assert seen == []
            assert min(found.copied(note, range(40))) == 1

    def test_failures(self) -> None:
        """What a job raises reaches whoever asked, as it was."""
        with Workers(PROCESSES, 2) as found, pytest.raises(DamagedCacheError):
            list(found.copied(fail, [1, 2, 3]))

    @pytest.mark.parametrize(
        ("executor", "count", "worth_it"),
        [(SERIAL, 2, True), (PROCESSES, 1, True), (PROCESSES, 2, False), ("dask://a:1", 2, True)],
    )
    def test_no_copies(
        self,
        executor: str,
        count: int,
        worth_it: bool,  # noqa: FBT001  # a case
    ) -> None:
        """Nothing is copied for little work, for one process, or where others do the work."""
        assert not Workers(executor, count).can_copy(worth_it=worth_it)

    def test_a_pool_is_let_go(self) -> None:
        """Workers that were started before have a thread here: they end before copies are made."""
        before = threading.active_count()
        with Workers(PROCESSES, 2) as found:
            list(found.do(process, [1, 2], worth_it=True))
            assert threading.active_count() > before
            found.can_copy(worth_it=True)
            assert threading.active_count() <= before
            assert found.pool is None

    def test_beside_threads(self) -> None:
        """A process with threads of its own is not copied."""
        end = threading.Event()
        thread = threading.Thread(target=end.wait)
        thread.start()
        try:
            assert not Workers(PROCESSES, 2).can_copy(worth_it=True)
        finally:
            end.set()
            thread.join()


KILLED = """
import os, signal
from plugins.execution.workers import Workers
workers = Workers(count=2)
for number in {work}:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(
    "work", ["workers.do(abs, [1, 2, 3], worth_it=True)", "workers.copied(abs, [1, 2, 3])"]
)
def test_whoever_gives_work_is_killed(work: str) -> None:
    """Workers end with the process that they work for: they keep nothing open, its output least of all."""
    command = [sys.executable, "-c", KILLED.format(work=work)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, timeout=30, check=False)
    assert done.returncode < 0
