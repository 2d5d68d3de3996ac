"""One build at a time in an output folder."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# A process that is copied from ours has our open files, and with them our locks.
HELD: set[BinaryIO] = set()


def let_go() -> None:
    """Close, in a copy of our process, what locks we hold: a worker may outlive the build."""
    for file in HELD:
        file.close()
    HELD.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=let_go)


class BuildRunningError(Exception):
    """
    Another build is writing to the same folder.

    Args:
        process: Its process number, as far as it is known.
    """

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """
    Hold the lock at *path*, which has the number of our process in it.

    The system itself lets go of it when a process ends, however that happens: a lock that
    a killed build left behind holds nobody up.

    Raises:
        BuildRunningError: If another build holds it.
        OSError: If the disk does not let us write, or knows no locks.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        try:
            take(file)
        except (BlockingIOError, PermissionError):  # as Unix and as Windows have it
            file.seek(0)
            raise BuildRunningError(file.read().decode("ascii", "replace").strip()) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n".encode())
        file.flush()
        HELD.add(file)
        try:
            yield
        finally:
            HELD.discard(file)


def take(file: BinaryIO) -> None:
    """
    Lock an open file, until it is closed.

    Raises:
        BlockingIOError: If somebody else has it; on Windows, a ``PermissionError``.
    """
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
