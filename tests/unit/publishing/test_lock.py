"""One build at a time in an output folder."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, BinaryIO

import pytest

from plugins.publishing import lock
from plugins.publishing.lock import BuildRunningError, free_since, hold
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from plugins.publishing.lock import hold

with hold(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_holders(tmp_path: Path) -> None:
    """While one holds it no other does, and is told who has it; then another may."""
    path = tmp_path / "new/folder/lock"
    with hold(path):
        with pytest.raises(BuildRunningError) as running, hold(path):
            pass
        assert running.value.process == str(os.getpid())
        assert path.read_text(encoding="ascii").strip() == str(os.getpid())
    with hold(path):
        pass


def test_whoever_was_refused_takes_nothing_away(tmp_path: Path) -> None:
    """A build that was refused leaves the lock held."""
    with hold(tmp_path / "lock"):
        for _ in range(2):
            with pytest.raises(BuildRunningError), hold(tmp_path / "lock"):
                pass


def test_two_locks(tmp_path: Path) -> None:
    """Builds in two folders do not stop one another."""
    with hold(tmp_path / "one"), hold(tmp_path / "other"):
        pass


def test_it_is_let_go_of_by_a_failure(tmp_path: Path) -> None:
    """A build that ends with an exception holds nobody up."""
    with pytest.raises(ZeroDivisionError), hold(tmp_path / "lock"):
        raise ZeroDivisionError
    with hold(tmp_path / "lock"):
        pass


@pytest.mark.parametrize("left", [b"", b"999999\n", b"123456789012345\n", b"\xff\x00 nonsense"])
def test_a_file_that_was_left_behind(tmp_path: Path, left: bytes) -> None:
    """A file that nobody holds is free, whatever it says, and then says who has it."""
    (tmp_path / "lock").write_bytes(left)
    with hold(tmp_path / "lock"):
        assert (tmp_path / "lock").read_bytes() == b"%d\n" % os.getpid()


def test_another_process(tmp_path: Path) -> None:
    """Another process is named by its number; with its end, however it ends, the lock is free."""
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BuildRunningError) as running, hold(path):
            pass
        other.kill()
        other.wait()

    assert running.value.process == str(other.pid)
    with hold(path):
        pass


def test_a_disk_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no locks is not taken for another build."""

    def take(file: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "take", take)
    with pytest.raises(OSError, match="No locks"), hold(tmp_path / "lock"):
        pass


def stay(started: Connection, ending: Connection) -> None:
    """Say that we are there, and stay until we are told to go."""
    started.send(None)
    ending.recv()


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="no process is copied here")
def test_a_worker_does_not_hold_the_lock(tmp_path: Path) -> None:
    """A worker that was copied from us while we held the lock does not go on to hold it."""
    context = get_context("fork")
    there, started = context.Pipe(duplex=False)
    ending, end = context.Pipe(duplex=False)
    with hold(tmp_path / "lock"):
        worker = context.Process(target=stay, args=(started, ending))
        worker.start()
        there.recv()
    try:
        with hold(tmp_path / "lock"):
            assert worker.is_alive()
    finally:
        end.send(None)
        worker.join()


def test_when_it_was_held(tmp_path: Path) -> None:
    """Whoever takes it is told when it was held last, and so is whoever only asks."""
    path = tmp_path / "lock"
    assert free_since(path) == 0
    with hold(path) as first:
        assert first == 0
        assert free_since(path) is None
    os.utime(path, ns=(5_000_000_000, 5_000_000_000))
    assert free_since(path) == 5_000_000_000
    with hold(path) as second:
        assert second == 5_000_000_000
    assert free_since(path) not in {None, 0, second}


def test_whoever_only_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build is not refused because somebody asked in the same moment whether the lock is free."""
    taken = lock.take
    asked: list[object] = []

    def take(file: BinaryIO) -> None:
        asked.append(file)
        if len(asked) == 1:
            raise BlockingIOError
        taken(file)

    monkeypatch.setattr(lock, "take", take)
    monkeypatch.setattr(lock, "PAUSES", (0.0, 0.0))
    with hold(tmp_path / "lock"):
        assert len(asked) == 2
