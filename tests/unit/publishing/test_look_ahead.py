"""The output folder, looked at while a build has yet to find out what it has to do."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from plugins.execution.workers import PROCESSES, SERIAL, Workers
from plugins.publishing import look_ahead
from plugins.publishing.lock import hold
from plugins.publishing.look_ahead import LookAhead

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("threadless")


class Folder:
    """An output folder with a manifest and a lock, last held a while ago."""

    def __init__(self, root: Path) -> None:
        self.output, self.manifest, self.lock = root / "output", root / "manifest", root / "lock"
        self.output.mkdir()
        self.manifest.write_text("x")
        self.write("a.html", "a")
        with hold(self.lock):
            pass
        self.age()

    def write(self, name: str, content: str) -> None:
        """Write a file into the folder."""
        (self.output / name).write_text(content)

    def age(self) -> None:
        """Have the lock be held last a while ago."""
        long_ago = time.time_ns() - 10 * 10**9
        os.utime(self.lock, ns=(long_ago, long_ago))

    def look(self, executor: str = PROCESSES) -> LookAhead:
        """Begin to look at it."""
        return LookAhead(str(self.output), self.manifest, self.lock, Workers(executor, 2))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Return a folder of which any size is worth looking at early."""
    monkeypatch.setattr(look_ahead, "WORTH_IT", 0)
    return Folder(tmp_path)


@pytest.mark.parametrize("executor", [SERIAL, PROCESSES])
def test_what_is_there(folder: Folder, executor: str) -> None:
    """Whoever looks first sees the same as whoever looks when it is wanted."""
    look = folder.look(executor)
    assert look.seen().files.keys() == {"a.html"}
    assert look.seen() is look.seen()


def test_since_the_build_began(folder: Folder) -> None:
    """Where nobody else has held the lock, what was seen first counts for the one who holds it."""
    look = folder.look()
    seen = look.seen()
    with hold(folder.lock) as before:
        assert look.held(before) is seen


def test_another_build_in_between(folder: Folder) -> None:
    """Where another build has held the lock since, the folder is looked at again."""
    look = folder.look()
    look.seen()
    with hold(folder.lock):
        folder.write("b.html", "b")
    with hold(folder.lock) as before:
        assert look.held(before).files.keys() == {"a.html", "b.html"}


def test_in_vain(folder: Folder) -> None:
    """Whoever looked first is done when the folder has to be looked at again."""
    look = folder.look()
    with hold(folder.lock):
        folder.write("b.html", "b")
    with hold(folder.lock) as before:
        assert look.held(before).files.keys() == {"a.html", "b.html"}
    assert look.errand is not None
    assert not look.errand.process.is_alive()


def test_another_build_at_work(folder: Folder) -> None:
    """Where another build holds the lock, what is seen now counts for nothing."""
    with hold(folder.lock):
        folder.age()
        look = folder.look()
        assert look.errand is None
        folder.write("b.html", "b")
    with hold(folder.lock) as before:
        assert look.held(before).files.keys() == {"a.html", "b.html"}


def test_another_build_just_now(folder: Folder) -> None:
    """Times of files are coarse: a lock that was held just now may be held again unseen."""
    os.utime(folder.lock)
    look = folder.look()
    assert look.errand is None
    folder.write("b.html", "b")
    with hold(folder.lock) as before:
        assert "b.html" in look.held(before).files


def test_without_copies(folder: Folder) -> None:
    """Where nobody can look early, the folder is looked at when it is wanted."""
    look = folder.look(SERIAL)
    look.seen()
    folder.write("b.html", "b")
    with hold(folder.lock) as before:
        assert "b.html" in look.held(before).files


@pytest.mark.parametrize("size", [0, 3])
def test_small_folders(folder: Folder, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a large folder for that to be worth it; without a manifest there is none."""
    monkeypatch.setattr(look_ahead, "WORTH_IT", 2)
    folder.manifest.write_text("x" * size)
    look = folder.look()
    look.end()
    assert (look.errand is not None) == (size > 2)
    folder.manifest.unlink()
    assert folder.look().errand is None


def test_never_built(folder: Folder) -> None:
    """A lock that is not there yet was never held."""
    folder.lock.unlink()
    look = folder.look()
    look.seen()
    with hold(folder.lock) as before:
        assert before == 0
        assert look.held(before) is look.seen()
    look.end()


def test_nobody_asks(folder: Folder) -> None:
    """A build that fails waits for whoever is looking."""
    folder.look().end()
    folder.look(SERIAL).end()
