"""Work that a copy of this process does while this one goes on."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.execution.errand import READING, Errand, afterwards
from plugins.execution.workers import PROCESSES, SERIAL, Workers
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("threadless")


def errand(function: Callable[[], object], executor: str = PROCESSES) -> Errand[object]:
    """Return an errand."""
    return Errand(function, Workers(executor, 2), worth_it=True)


def test_in_a_copy() -> None:
    """The work is done by another process, with all that this one has."""
    here = ["a"]
    one = errand(lambda: (os.getpid(), here))
    here.append("b")
    found = one.result()
    assert isinstance(found, tuple)
    assert found[0] != os.getpid()
    assert found[1] == ["a"]
    one.end()
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(
    ("workers", "worth_it"),
    [(Workers(SERIAL), True), (Workers(PROCESSES, 1), True), (Workers(PROCESSES, 2), False)],
)
def test_here(workers: Workers, *, worth_it: bool) -> None:
    """Where there can be no copy, or none is worth it, the work is done when it is wanted."""
    done: list[int] = []
    one = Errand(lambda: done.append(os.getpid()), workers, worth_it=worth_it)
    assert not done
    one.result()
    assert done == [os.getpid()]


def test_killed() -> None:
    """What a copy could not do because it was killed, is done here."""

    def work() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return 3

    here = os.getpid()
    one = errand(work)
    assert one.result() == 3
    one.end()


def test_failing(capfd: pytest.CaptureFixture[str]) -> None:
    """Work that fails does so here, once, and in words."""

    def work() -> None:
        raise ValueError("no")

    one = errand(work)
    with pytest.raises(ValueError, match="no"):
        one.result()
    one.end()
    assert capfd.readouterr() == ("", "")


def test_what_cannot_be_sent() -> None:
    """A result that no process can send is worked out here."""
    one = errand(lambda: lambda: 3)
    found = one.result()
    one.end()
    assert found() == 3  # type: ignore[operator]


def test_nobody_waits() -> None:
    """A copy whose result is of no use is waited for, and no harm done; nor if it is asked twice."""
    one = errand(lambda: b"x" * 1_000_000)
    one.end()
    one.end()
    assert not multiprocessing.active_children()
    other = errand(lambda: 3)
    assert other.result() == 3
    other.end()


@pytest.mark.parametrize("executor", [SERIAL, PROCESSES])
def test_large(executor: str) -> None:
    """However large a result is, it comes."""
    one = errand(lambda: ["x" * 100] * 50_000, executor)
    assert one.result() == ["x" * 100] * 50_000
    one.end()


@pytest.mark.parametrize("executor", [SERIAL, PROCESSES])
def test_afterwards(tmp_path: Path, executor: str) -> None:
    """What no result depends on is done all the same, by the end of the errand at the latest."""

    def work() -> int:
        afterwards(lambda: (tmp_path / "done").write_text(str(os.getpid())))
        return 3

    one = errand(work, executor)
    assert one.result() == 3
    one.end()
    process = int((tmp_path / "done").read_text())
    assert (process == os.getpid()) == (executor == SERIAL)


FORGOTTEN = """
from plugins.execution.errand import Errand
from plugins.execution.workers import Workers
Errand(lambda: b"x" * 1_000_000, Workers(count=2), worth_it=True)
"""


def test_forgotten() -> None:
    """A process ends, though nobody asked for what a copy of it is still sending."""
    command = [sys.executable, "-c", FORGOTTEN]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, timeout=30, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no room for a copy, the work is done here."""

    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    one = errand(os.getpid)
    one.end()
    assert one.result() == os.getpid()
    assert not READING
